import type { BrowserContext } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  desktop,
  findBarriers,
  listSmallTargets,
  openDevice,
  openPage,
  overflowOf,
  phone,
} from '../support/browser.ts'
import { openStage } from '../support/stage.ts'

const { office, browser } = await openStage()
beforeAll(async () => {
  await office.openSurvey('family-life')
})

describe.each([
  ['a phone', phone],
  ['a desk', desktop],
])('the audit on %s', (_name, size) => {
  let device: BrowserContext
  beforeEach(async () => {
    device = await openDevice(browser, size)
    await device.addCookies([await office.signIn()])
    return () => device.close()
  })

  const open = async () => {
    const { page, complaints } = await openPage(device)
    await page.goto(`${office.origin}/office/audit`)
    await page.getByRole('heading', { level: 1, name: 'Nhật ký' }).waitFor()
    await page.getByRole('rowheader').first().waitFor()
    return { page, complaints }
  }

  test('shows who did what in words, and nothing to complain about', async () => {
    const { page, complaints } = await open()
    await page.getByRole('rowheader', { name: 'Công bố phiên bản phiếu' }).first().waitFor()
    await page.getByRole('cell', { name: 'Chương trình' }).first().waitFor()
    expect(await findBarriers(page)).toEqual([])
    expect(await listSmallTargets(page)).toEqual([])
    expect(await overflowOf(page)).toBe(0)
    expect(complaints).toEqual([])
  })

  test('is filtered by what was done, and to which thing', async () => {
    const { page } = await open()
    await page.getByLabel('Việc', { exact: true }).selectOption({ label: 'Mở phiếu' })
    await page
      .getByRole('rowheader', { name: 'Công bố phiên bản phiếu' })
      .first()
      .waitFor({ state: 'detached' })
    await page.getByLabel('Đối tượng').fill('family')
    await expect.poll(() => page.getByRole('rowheader').count()).toBe(1)
    await page.getByLabel('Đối tượng').fill('nothing')
    await page.getByText('Không có dòng nào khớp.').waitFor()
  })

  test('says that its chain is whole once every row was read', async () => {
    const { page } = await open()
    await page.getByText(/Mốc ghi ngoài cơ sở dữ liệu lúc/).waitFor()
    await page.getByRole('button', { name: 'Kiểm tra toàn bộ chuỗi' }).click()
    expect(await page.getByText(/^Chuỗi nguyên vẹn/).textContent()).toMatch(/\d+ dòng/)
  })

  test('is saved as a file', async () => {
    const { page } = await open()
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Tải CSV' }).click()
    expect((await saved).suggestedFilename()).toMatch(/^audit-\d{4}-\d{2}-\d{2}\.csv$/)
  })
})

test('somebody who analyses has no audit in their menu, and finds none at its address', async () => {
  const device = await openDevice(browser, desktop)
  await device.addCookies([await office.signIn('analyst')])
  const { page } = await openPage(device)
  await page.goto(`${office.origin}/office/audit`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.getByRole('link', { name: 'Nhật ký' }).count()).toBe(0)
  expect(await page.getByRole('rowheader').count()).toBe(0)
  await device.close()
})
