/** People who come to the screens of units, signed in, and pictures of what they see. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { desktop, openDevice, openPage } from './browser.ts'
import type { Office } from './office.ts'

/** How somebody is let in, at the size of their screen. */
export const entranceOf =
  (office: Office, browser: Browser) =>
  async (role: 'administrator' | 'trainer', unit = 'root', viewport = desktop) => {
    const device: BrowserContext = await openDevice(browser, viewport)
    await device.addCookies([await office.signIn(role, unit)])
    const { page, complaints } = await openPage(device)
    const open = (path: string) => page.goto(`${office.origin}/office${path}`)
    return { page, complaints, open, close: () => device.close() }
  }

/** A picture, where a folder for it is set. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/units-${name}.png`, fullPage: true })
}
