/** Somebody at the office in a browser of their own, who finds everything by what it is called. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { desktop, findFaults, openDevice, openPage, phone } from './browser.ts'

export interface OfficeVisit {
  readonly device: BrowserContext
  readonly page: Page
  readonly press: (button: string | RegExp) => Promise<void>
  readonly write: (field: string, text: string) => Promise<void>
  /** Types a name and a password at the door. */
  readonly signIn: (name: string, password: string) => Promise<void>
  /** Waits until a heading is there. */
  readonly sees: (heading: string | RegExp) => Promise<void>
  /** What the page has complained about, save for what it was meant to be refused. */
  readonly troubles: () => readonly string[]
}

/** What a browser says by itself of every answer that is not good. */
const ofAnswer = /the server responded with a status of 4\d\d/

export async function visitOffice(browser: Browser, address: string, size = phone): Promise<OfficeVisit> {
  const device = await openDevice(browser, size)
  const { page, complaints } = await openPage(device)
  await page.goto(address)
  const press: OfficeVisit['press'] = name => page.getByRole('button', { name, exact: true }).click()
  const write: OfficeVisit['write'] = (name, text) =>
    page.getByRole('textbox', { name, exact: true }).fill(text)
  return {
    device,
    page,
    press,
    write,
    async signIn(name, password) {
      await write('Tên đăng nhập', name)
      await write('Mật khẩu', password)
      await press('Đăng nhập')
    },
    sees: name => page.getByRole('heading', { name }).first().waitFor(),
    troubles: () => complaints.filter(complaint => !ofAnswer.test(complaint)),
  }
}

/** What is wrong with what is on the screen, on a phone and on a desk: barriers, small targets, what sticks out. */
export async function listFaults(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const size of [phone, desktop]) {
    await page.setViewportSize(size)
    faults.push(...(await findFaults(page)))
  }
  return faults
}
