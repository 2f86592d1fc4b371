import type { BrowserContext, Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Role } from '../../server/access/role.ts'
import { desktop, findFaults, openDevice, openPage, phone } from '../support/browser.ts'
import { openStage } from '../support/stage.ts'

const wall = { width: 1920, height: 1080 }
const ward = 'Phường Phố Hiến'

const { office, browser } = await openStage()

let devices: BrowserContext[] = []
beforeEach(() => async () => {
  await Promise.all(devices.map(device => device.close()))
  devices = []
})

async function enter(role: Role, viewport: { width: number; height: number }, path: string) {
  const device = await openDevice(browser, viewport)
  devices.push(device)
  await device.addCookies([await office.signIn(role)])
  const { page, complaints } = await openPage(device)
  await page.goto(`${office.origin}/office/${path}`)
  return { page, complaints }
}

async function choosePlace(page: Page, survey: string) {
  await page.getByRole('combobox', { name: 'Phiếu', exact: true }).selectOption(survey)
  await page.getByRole('combobox', { name: 'Đơn vị' }).fill('pho hien')
  await page.getByRole('option', { name: ward }).first().click()
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

describe('a trainer', { timeout: 120_000 }, () => {
  test('opens a class on a phone, shows its code on the wall, and closes it', async () => {
    const { page, complaints } = await enter('trainer', phone, 'classes')
    await choosePlace(page, 'course-reaction')
    expect(await findFaults(page)).toEqual([])
    await press(page, 'Mở phiếu')
    await page.getByRole('img', { name: /^Mã QR của phiếu/ }).waitFor()
    expect(await findFaults(page)).toEqual([])

    await page.setViewportSize(wall)
    const code = page.getByLabel(/^Mã phiếu( \w){6}$/)
    const size = await code.evaluate(element => Number.parseFloat(getComputedStyle(element).fontSize))
    // A twelfth of the picture's height is read from as far as six times its width.
    expect(size).toBeGreaterThan(wall.height / 12)
    const { height } = (await page.getByRole('img', { name: /^Mã QR/ }).boundingBox()) ?? { height: 0 }
    expect(height).toBeGreaterThan(wall.height / 2)
    await page.getByText('Còn 2 giờ 0 phút').waitFor()
    expect(await findFaults(page)).toEqual([])

    await page.setViewportSize(phone)
    await press(page, 'Đóng phiếu')
    await press(page, 'Đóng phiếu: chắc chắn')
    await page.getByText('Chưa có phiếu nào đang mở tại chỗ.').waitFor()
    expect(complaints).toEqual([])
  })

  test('makes codes, prints them on A4 with more than twenty a page, and never sees them again', async () => {
    const { page, complaints } = await enter('trainer', desktop, 'passes')
    await choosePlace(page, 'perception')
    await page.getByLabel('Số mã').fill('50')
    await press(page, 'Tạo mã')
    await page.getByRole('alert').filter({ hasText: 'Mã chỉ hiện một lần này.' }).waitFor()
    const codes = await page.getByText(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/).allTextContents()
    expect(new Set(codes).size).toBe(50)
    expect(await findFaults(page)).toEqual([])
    const clipped = await page
      .locator('.pass > div, .pass-code')
      .evaluateAll(parts => parts.filter(part => part.scrollWidth > part.clientWidth).length)
    expect(clipped).toBe(0)

    const paper = await page.pdf({ preferCSSPageSize: true })
    expect(paper.toString('latin1').match(/\/Type \/Page\b(?!s)/g)).toHaveLength(3)
    await page.setViewportSize({ width: 749, height: 1077 })
    await page.emulateMedia({ media: 'print' })
    await page.emulateMedia({ media: 'screen' })

    await press(page, 'Tôi đã in xong')
    await page.getByRole('row', { name: new RegExp(ward) }).waitFor()
    expect(await page.content()).not.toContain(codes[0])
    await press(page, 'Hủy mã còn lại')
    await press(page, 'Hủy mã còn lại: chắc chắn')
    await page.getByText('Đã dùng hết hoặc hết hạn (1)').click()
    await page.getByRole('row', { name: /\b0$|\b0 / }).waitFor()
    expect(complaints).toEqual([])
  })

  test('has no devices in the menu, and finds none by their address', async () => {
    const { page } = await enter('trainer', desktop, 'devices')
    await page.getByRole('link', { name: 'Phiếu tại chỗ', exact: true }).waitFor()
    expect(await page.getByRole('link', { name: 'Máy', exact: true }).count()).toBe(0)
    expect(await page.getByRole('heading', { name: 'Máy đã kết nối' }).count()).toBe(0)
  })
})

test(
  'an administrator gets a code for a tablet, sees it come, and revokes it',
  { timeout: 120_000 },
  async () => {
    const { page, complaints } = await enter('administrator', desktop, 'devices')
    await page.getByLabel('Tên máy').fill('Bàn tiếp dân')
    await page.getByRole('combobox', { name: 'Đơn vị' }).fill('pho hien')
    await page.getByRole('option', { name: ward }).first().click()
    await page.getByLabel('Phiếu khảo sát nhận thức xã hội').check()
    await press(page, 'Lấy mã kết nối')
    const code = (await page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? ''
    expect(await findFaults(page)).toEqual([])

    const paired = await fetch(`${office.origin}/api/devices/pair`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    })
    expect(paired.status).toBe(200)
    await press(page, 'Xong')
    await page.reload()
    const row = page.getByRole('row', { name: /Bàn tiếp dân/ })
    await row.getByText('Đang dùng').waitFor()
    await row.getByRole('button', { name: 'Ngắt kết nối' }).click()
    await press(page, 'Ngắt kết nối: chắc chắn')
    await row.getByText('Đã ngắt').waitFor()
    expect(complaints).toEqual([])
  },
)
