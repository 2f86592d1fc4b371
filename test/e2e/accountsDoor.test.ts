import type { BrowserContext } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeInvitation } from '../../server/store/invitations.ts'
import { desktop, openDevice, openPage, phone } from '../support/browser.ts'
import { signIn } from '../support/staff.ts'
import { openStage } from '../support/stage.ts'
import { listFaults, visitOffice } from '../support/officeVisit.ts'

const { office, browser } = await openStage()

/** What a browser says by itself of every answer that is not good. */
const ofAnswer = /the server responded with a status of 4\d\d/

test('a wrong password is told, and after five nobody may try any more', async () => {
  const visitor = await visitOffice(browser, `${office.origin}/office`, desktop)
  for (let time = 0; time < 5; time += 1) {
    await visitor.signIn('ai.do', 'sai')
    await visitor.page.getByText('Tên đăng nhập hoặc mật khẩu chưa đúng.').waitFor()
  }
  expect(
    await visitor.page
      .getByLabel('Mật khẩu', { exact: true })
      .evaluate(field => field === document.activeElement),
  ).toBe(true)
  await visitor.signIn('ai.do', 'sai')
  await visitor.page.getByText('Xin chờ 10 phút rồi thử lại.').waitFor()
  await visitor.device.close()
})

test('the door is passed by the keyboard', async () => {
  const { page, device } = await visitOffice(browser, `${office.origin}/office`, desktop)
  await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).focus()
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
    )
  for (const name of ['', 'Hiện mật khẩu', 'Đăng nhập']) {
    await page.keyboard.press('Tab')
    expect(await focused()).toBe(name)
  }
  await device.close()
})

test.each([
  ['vi', 'Tên đăng nhập', 'Tạo tài khoản', /^Từ 3 đến 64 ký tự: .* không có dấu cách\.$/],
  ['en', 'Sign-in name', 'Create the account', /^3 to 64 characters: .* no spaces\.$/],
])('a name that is none is told by its rule under its field in %s', async (language, field, button, rule) => {
  const { token } = await office.meddle(async database => {
    const { id: invitedBy } = await signIn(database)
    return makeInvitation(database, { fullName: 'Đỗ Thị Lan', role: 'trainer', unit: 'root', invitedBy })
  })
  const device = await openDevice(browser, phone)
  const { page } = await openPage(device)
  await page.addInitScript(own => localStorage.setItem('language', own), language)
  await page.goto(`${office.origin}/office/invitation#${token}`)
  const name = page.getByRole('textbox', { name: field })
  await name.fill('a b')
  await page.locator('input[autocomplete=new-password]').fill('mưa rơi trên mái ngói đỏ')
  await page.getByRole('button', { name: button }).click()
  await page.locator('[aria-invalid=true]').waitFor()
  const told = await name.evaluate(input => document.getElementById(`${input.id}-error`)?.textContent ?? '')
  expect(told).toMatch(rule)
  expect(await page.getByRole('alert').count()).toBe(0)
  expect(await name.evaluate(input => input === document.activeElement)).toBe(true)
  expect(await listFaults(page)).toEqual([])
  await device.close()
})

describe('every screen', () => {
  let inside: BrowserContext
  beforeAll(async () => {
    inside = await openDevice(browser, desktop)
    await inside.addCookies([await office.signIn('administrator')])
  })

  test('shows a survey whose switch is turned to respondents, and hides it again', async () => {
    const { page } = await openPage(inside)
    await page.goto(`${office.origin}/office`)
    const taking = page.getByRole('switch', { name: 'Nhận trả lời: Khảo sát sức khỏe và đời sống gia đình' })
    const isOpen = async () => {
      const open: { slug: string }[] = await (await inside.request.get(`${office.origin}/api/surveys`)).json()
      return open.some(({ slug }) => slug === 'family-life')
    }
    const before = await isOpen()
    for (const wanted of [!before, before]) {
      await taking.click()
      await page
        .locator(`[role=switch][aria-checked=${wanted}][aria-label*="đời sống gia đình"]`)
        .first()
        .waitFor()
      expect(await isOpen()).toBe(wanted)
    }
    await page.close()
  })

  test.each(['vi', 'en'])('has no barrier at the door in %s', async language => {
    const device = await openDevice(browser, desktop)
    for (const path of ['', '/invitation#zzz', '/password#zzz']) {
      const { page, complaints } = await openPage(device)
      await page.addInitScript(own => localStorage.setItem('language', own), language)
      await page.goto(`${office.origin}/office${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect([...(await listFaults(page)), ...complaints.filter(one => !ofAnswer.test(one))]).toEqual([])
      await page.close()
    }
    await device.close()
  })
  test.each(
    ['vi', 'en'].flatMap(language =>
      ['', '/account', '/people', '/people/invite', '/people/own'].map(path => [path, language] as const),
    ),
  )('has no barrier at /office%s in %s', async (path, language) => {
    const { page, complaints } = await openPage(inside)
    await page.addInitScript(own => localStorage.setItem('language', own), language)
    const me: { id: string } = await (await inside.request.get(`${office.origin}/api/me`)).json()
    await page.goto(`${office.origin}/office${path.replace('own', me.id)}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.locator('.loading').waitFor({ state: 'detached' })
    expect([...(await listFaults(page)), ...complaints]).toEqual([])
    await page.close()
  })
})
