import { readFile } from 'node:fs/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Answers } from '../../surveys/instrument.ts'
import {
  desktop,
  findBarriers,
  listSmallTargets,
  openDevice,
  openPage,
  overflowOf,
  phone,
} from '../support/browser.ts'
import { findCollisions } from '../support/collisions.ts'
import { openStage } from '../support/stage.ts'
import { answerPerception } from '../support/province.ts'

const title = 'Phiếu khảo sát nhận thức xã hội về bình đẳng giới'
const people = 1200
const tablet = { width: 820, height: 1180 }
const vietnamese = new Intl.NumberFormat('vi-VN')
const share = (n: number, of: number) =>
  new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    (n / of) * 100,
  )

const { office, browser } = await openStage()
let device: BrowserContext
let answers: readonly Answers[]
beforeAll(async () => {
  answers = await answerPerception(office.origin, people)
  device = await openDevice(browser, desktop)
  await device.addCookies([await office.signIn('analyst')])
}, 120_000)

let page: Page
let complaints: string[]
beforeEach(async () => {
  ;({ page, complaints } = await openPage(device))
  return () => page.close()
})

async function readReport(search = '') {
  await page.goto(`${office.origin}/office/surveys/perception${search}`)
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}
const ofSex = (code: unknown) => answers.filter(({ A02 }) => A02 === code)
const ticked = (own: readonly Answers[], question: string, code: number) =>
  own.filter(({ [question]: boxes }) => Array.isArray(boxes) && boxes.includes(code)).length

describe('the office', { timeout: 120_000 }, () => {
  test('lists every survey with the number of its responses', async () => {
    await page.goto(`${office.origin}/office`)
    const row = page.getByRole('row', { name: title })
    expect(await row.textContent()).toBe(`S1${title}Đang mở${vietnamese.format(people)}`)
    await row.getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    expect(complaints).toEqual([])
  })

  test('counts women and men as they were stored', async () => {
    await readReport()
    for (const [name, code] of [
      ['Nữ', 2],
      ['Nam', 1],
    ] as const) {
      const n = ofSex(code).length
      const tile = page.locator('.mix > div').filter({ hasText: name }).first()
      expect((await tile.textContent())?.replaceAll('\u00a0', ' ')).toBe(`${name}${n} ${share(n, people)} %`)
    }
    expect(await page.getByText('Người trả lời tự nguyện tham gia').isVisible()).toBe(true)
  })

  test('shows under a question how many women and men gave each answer', async () => {
    await readReport()
    await page.getByText('Bảng số liệu: B03').click()
    const table = page.getByRole('table', { name: /^B03/ })
    const row = table.getByRole('row', { name: 'Kinh tế' })
    const cells = await row.getByRole('cell').allTextContents()
    for (const [place, code] of [2, 1].entries()) {
      const own = ofSex(code)
      const asked = own.filter(({ B03 }) => B03 !== undefined).length
      const n = ticked(own, 'B03', 2)
      expect(cells[place]).toMatch(new RegExp(`^${share(n, asked)}.*${n} / ${asked}$`))
    }
  })

  test('breaks a report down by district, and keeps that in the address', async () => {
    await readReport()
    await page.getByRole('combobox', { name: 'Tách thêm theo' }).selectOption('Huyện, thành phố')
    await page
      .getByRole('heading', { name: 'Chỉ số thái độ bình đẳng giới – theo huyện, thành phố' })
      .waitFor()
    expect(new URL(page.url()).search).toBe('?by=district')
    const chart = page.getByRole('img', { name: 'Chỉ số thái độ bình đẳng giới – Theo huyện, thành phố' })
    expect(await chart.locator('desc').textContent()).toMatch(/Thành phố Hưng Yên: Nữ \d+,\d .*Nam \d/)
    await page.reload()
    await chart.waitFor()
    expect(complaints).toEqual([])
  })

  test('gives the figures as a file that spreadsheets read in Vietnamese', async () => {
    await readReport()
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Tải CSV' }).click()
    const download = await waiting
    expect(download.suggestedFilename()).toMatch(/^perception-\d{4}-\d\d-\d\d\.csv$/)
    const text = await readFile(await download.path(), 'utf8')
    expect(text.charCodeAt(0)).toBe(0xfeff)
    const women = ofSex(2)
    const line = text
      .split('\r\n')
      .find(one => one.startsWith('B03.2,') && one.includes('Chọn,share,sex=female'))
    expect(line).toContain('Kinh tế')
    expect(line).toContain(`sex=female,${ticked(women, 'B03', 2)},`)
  })

  test('every table of a report can be opened at once, without a barrier', { timeout: 120_000 }, async () => {
    await readReport()
    await page.getByRole('button', { name: 'Mở mọi bảng số liệu' }).click()
    expect(await page.getByRole('table').count()).toBeGreaterThan(30)
    expect(await findBarriers(page)).toEqual([])
  })

  test('speaks English too, and remembers it', async () => {
    await readReport()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { level: 2, name: 'Who answered' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.reload()
    await page.getByRole('heading', { level: 2, name: 'Who answered' }).waitFor()
    await page.getByRole('button', { name: 'Tiếng Việt' }).click()
  })

  test('is walked through by the keyboard', async () => {
    await page.goto(`${office.origin}/office`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: title }).focus()
    await page.keyboard.press('Enter')
    const select = page.getByRole('combobox', { name: 'Tách thêm theo' })
    await select.waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
    for (let step = 0; step < 2; step++) await page.keyboard.press('Tab')
    expect(await select.evaluate(element => element === document.activeElement)).toBe(true)
  })

  test('says so where there is nothing yet', async () => {
    await page.goto(`${office.origin}/office/surveys/knowledge-a`)
    const nothing = page.getByRole('heading', { name: 'Chưa có phiếu trả lời nào' })
    await nothing.waitFor()
    expect(await page.locator('.chart').count()).toBe(0)
  })

  test('asks a stranger to sign in, at whatever address they came to', async () => {
    const stranger = await openDevice(browser, desktop)
    const { page: door } = await openPage(stranger)
    await door.goto(`${office.origin}/office/surveys/perception`)
    expect(await door.getByRole('heading').textContent()).toBe('Đăng nhập')
    await stranger.close()
  })

  test('tells whose session ends while they read', async () => {
    const reader = await openDevice(browser, desktop)
    await reader.addCookies(await device.cookies())
    const { page: list } = await openPage(reader)
    await list.goto(`${office.origin}/office`)
    await list.getByRole('heading', { level: 1 }).waitFor()
    await reader.clearCookies()
    await list.getByRole('link', { name: title }).click()
    const ended = list.getByRole('dialog', { name: 'Phiên làm việc đã kết thúc' })
    await ended.waitFor()
    expect(await ended.textContent()).toMatch(/đăng nhập lại để tiếp tục/)
    await reader.close()
  })
})

test.each(['', '/surveys/perception'])('a finger hits everything on a tablet at /office%s', async path => {
  const held = await openDevice(browser, tablet)
  await held.addCookies(await device.cookies())
  const { page: screen } = await openPage(held)
  await screen.goto(`${office.origin}/office${path}`)
  await screen.locator('.loading').waitFor({ state: 'detached' })
  expect(await listSmallTargets(screen)).toEqual([])
  await held.close()
})

const opened = 6
describe.each([
  ['on a desk', desktop],
  ['on a tablet', tablet],
  ['on a phone', phone],
] as const)('the office %s', (_, size) => {
  describe.each(['vi', 'en'])('in %s', language => {
    test.each(['', '/surveys/perception', '/surveys/perception?by=settlement'])(
      'has no barrier at /office%s, nothing that sticks out or lies on anything, and nothing its policy stops',
      { timeout: 120_000 },
      async path => {
        await page.setViewportSize(size)
        await page.addInitScript(own => localStorage.setItem('language', own), language)
        await page.goto(`${office.origin}/office${path}`)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await page.locator('.loading').waitFor({ state: 'detached' })
        for (const summary of (await page.locator('summary').all()).slice(0, opened)) await summary.click()
        expect([...(await findBarriers(page)), ...(await findCollisions(page)), ...complaints]).toEqual([])
        expect(await overflowOf(page)).toBe(0)
      },
    )
  })
})
