/** Somebody who answers a survey in a browser with as little as it takes. */
import type { Page } from 'playwright-core'

interface Person {
  readonly page: Page
  readonly press: (button: string) => Promise<void>
}

/** From the choice of language to the last button. */
export async function fillIn({ page, press }: Person): Promise<void> {
  await press('Tiếng Việt')
  const agree = page.getByRole('button', { name: /^Tôi đồng ý/ })
  const bar = page.getByRole('progressbar')
  await agree.or(bar).waitFor()
  if (await agree.isVisible()) await agree.click()
  await bar.waitFor()
  const last = page.getByRole('button', { name: 'Gửi phiếu' })
  while (!(await last.isVisible())) {
    await page.getByRole('button', { name: 'Tiếp tục' }).click()
    await page.waitForTimeout(200)
  }
  await last.click()
}
