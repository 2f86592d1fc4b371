import type { BrowserContext } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
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
import { meet } from '../support/person.ts'

const { office, browser } = await openStage()

const number = /^[0-9A-F]{4} [0-9A-F]{4}$/

/** The courses' form is short: nothing in it is required. */
async function sendOne(device: BrowserContext) {
  const person = meet((await openPage(device)).page, office.origin)
  await person.begin('course-reaction')
  await person.choose('Giới tính', 'Nữ')
  await person.press('Tiếp tục')
  await person.sees('Tự đánh giá kỹ năng')
  await person.press('Tiếp tục')
  await person.sees('Việc sẽ làm và góp ý')
  await person.press('Gửi phiếu')
  await person.sees('Đã lưu phiếu')
  return person
}

describe('a respondent', () => {
  let device: BrowserContext
  let before: number
  beforeEach(async () => {
    device = await openDevice(browser)
    before = office.listResponses().length
    return () => device.close()
  })
  const arrived = () => office.listResponses().length - before

  test('takes a response back from its receipt, once they are sure', async () => {
    const { page, press, sees } = await sendOne(device)
    expect(arrived()).toBe(1)
    const withdraw = page.getByRole('button', { name: /^Rút phiếu/ })
    await withdraw.click()
    expect(await findBarriers(page)).toEqual([])
    expect(await listSmallTargets(page)).toEqual([])
    await press('Giữ phiếu')
    expect(arrived()).toBe(1)
    await withdraw.click()
    await press('Rút và xóa')
    await sees('Đã rút phiếu')
    expect(arrived()).toBe(0)
    expect(await findBarriers(page)).toEqual([])
  })

  test('takes a response back later, from what was sent from this device', async () => {
    const { page, press } = await sendOne(device)
    const shown = await page.getByText(number).textContent()
    await page.goto(office.origin)
    await page.getByText('Phiếu đã gửi từ máy này (1)').click()
    await page.getByText(shown ?? '').waitFor()
    expect(await findBarriers(page)).toEqual([])
    expect(await listSmallTargets(page)).toEqual([])
    expect(await overflowOf(page)).toBe(0)
    await page.getByRole('button', { name: /^Rút phiếu/ }).click()
    await press('Rút và xóa')
    await page.getByText(/Phiếu đã gửi từ máy này/).waitFor({ state: 'detached' })
    expect(arrived()).toBe(0)
  })

  test('is told when the network fails, and can try again', async () => {
    const { page, press, sees } = await sendOne(device)
    await page.route('**/withdrawal', route => route.abort())
    await page.getByRole('button', { name: /^Rút phiếu/ }).click()
    await press('Rút và xóa')
    await page.getByText('Chưa rút được').waitFor()
    expect(arrived()).toBe(1)
    await page.unroute('**/withdrawal')
    await press('Rút và xóa')
    await sees('Đã rút phiếu')
    expect(arrived()).toBe(0)
  })
})

describe.each([
  ['a phone', phone],
  ['a desk', desktop],
])('personal data on %s', (_name, size) => {
  let device: BrowserContext
  beforeEach(async () => {
    device = await openDevice(browser, size)
    await device.addCookies([await office.signIn()])
    return () => device.close()
  })

  const open = async () => {
    const { page, complaints } = await openPage(device)
    await page.goto(`${office.origin}/office/privacy`)
    await page.getByRole('heading', { level: 1, name: 'Dữ liệu cá nhân' }).waitFor()
    await page.getByText(/^\d+ hoạt động$/).click()
    await page
      .getByRole('cell', { name: /24 tháng từ khi nhận/ })
      .first()
      .waitFor()
    return { page, complaints }
  }

  test('are shown with what people agreed to, and nothing to complain about', async () => {
    const { page, complaints } = await open()
    await page.getByText(/nhận thức xã hội về bình đẳng giới, phiên bản 1/).click()
    await page
      .getByText(/Ông\/Bà có đồng ý tham gia không/)
      .first()
      .waitFor()
    expect(await findBarriers(page)).toEqual([])
    expect(await listSmallTargets(page)).toEqual([])
    expect(await overflowOf(page)).toBe(0)
    expect(complaints).toEqual([])
  })

  test('leave as files', async () => {
    const { page } = await open()
    for (const [ending, place] of [
      ['CSV', 0],
      ['JSON', 1],
    ] as const) {
      const saved = page.waitForEvent('download')
      await page
        .getByRole('button', { name: `Tải ${ending}` })
        .nth(place)
        .click()
      expect((await saved).suggestedFilename()).toContain(ending.toLowerCase())
    }
  })

  test('of one response go by the number on its receipt', async () => {
    const respondent = await openDevice(browser)
    const { page: receipt } = await sendOne(respondent)
    const shown = (await receipt.getByText(number).textContent()) ?? ''
    const before = office.listResponses().length
    const { page } = await open()
    await page.getByLabel('Số phiếu').fill(shown)
    await page.getByRole('button', { name: 'Xóa phiếu' }).click()
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('button', { name: 'Xóa hẳn' }).click()
    await page.getByText(/Đã xóa phiếu/).waitFor()
    expect(office.listResponses().length).toBe(before - 1)
    await respondent.close()
  })
})
