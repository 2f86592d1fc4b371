/** What every test in a browser stands on: the office in a process of its own, and a browser before it. */
import type { Browser } from 'playwright-core'
import { afterAll } from 'vitest'
import { openBrowser } from './browser.ts'
import { type Office, openOffice } from './office.ts'

/** For all tests of a file, at its top; both end with its last test. */
export async function openStage(): Promise<{ readonly office: Office; readonly browser: Browser }> {
  const office = await openOffice()
  const browser = await openBrowser()
  afterAll(async () => {
    await browser.close()
    await office.close()
  })
  return { office, browser }
}
