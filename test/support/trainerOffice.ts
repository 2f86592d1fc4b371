/** The trainer's office in a browser: classes are made, their codes read off the screen. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import type { Role } from '../../server/access/role.ts'
import { openDevice, openPage } from './browser.ts'
import { type Answered, Hall } from './hall.ts'
import type { Office } from './office.ts'

const ward = 'Phường Phố Hiến'

export const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).click()

export const sees = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

/** Opens the screen of training classes; the browser is closed with its test. */
export async function enterTraining(
  office: Office,
  browser: Browser,
  viewport: { readonly width: number; readonly height: number },
  role: Role = 'trainer',
) {
  const device: BrowserContext = await openDevice(browser, viewport)
  onTestFinished(() => device.close())
  await device.addCookies([await office.signIn(role)])
  const { page, complaints } = await openPage(device)
  await page.goto(`${office.origin}/office/training`)
  return { page, complaints }
}

/** Chooses what is not filled in, and makes the class. */
export async function makeClass(page: Page): Promise<{ readonly id: string; readonly code: string }> {
  await page.getByRole('link', { name: 'Tạo lớp mới' }).click()
  await page.getByRole('combobox', { name: 'Đơn vị' }).fill('pho hien')
  await page.getByRole('option', { name: ward }).first().click()
  await press(page, 'Tạo lớp')
  await page.getByRole('heading', { name: 'Ba lần kiểm tra' }).waitFor()
  const code = await page.locator('.training-code strong').textContent()
  return { id: new URL(page.url()).pathname.split('/').at(-1) ?? '', code: code ?? '' }
}

/** Makes as many cards as the screen proposes, and reads their codes there. */
export async function makeCards(page: Page): Promise<string[]> {
  await press(page, 'Làm thẻ')
  await page.getByText('Danh sách mã thẻ').click()
  await page.locator('.card-codes li').first().waitFor()
  return page.locator('.card-codes strong').allTextContents()
}

/** The phones of a class. */
export const hallOf = ({ origin }: Office, lesson: { readonly id: string; readonly code: string }) =>
  new Hall((path, init) => fetch(origin + path, init), '', lesson)

/** How a person told who they are, by sex as the tests code it. */
export const aboutOf = (sex: number) => ({ sex, audience: 1, firstClass: true })

/** Sits a person down, who tells of themselves where that is asked. */
export async function attend(hall: Hall, card: string, sex: number): Promise<Answered> {
  const seat = await hall.sit(card)
  expect(seat.status).toBe(200)
  if (seat.told['isTold'] === false) await hall.tell(seat, aboutOf(sex), null)
  return seat
}

/** Hands a test in, with this answer to its first question. */
export async function handIn(hall: Hall, seat: Answered, sex: number, answer: string): Promise<void> {
  const letter = hall.write(seat, aboutOf(sex), { '01': answer, '02': 'A' })
  expect(await hall.send(letter)).toEqual([201, undefined])
}
