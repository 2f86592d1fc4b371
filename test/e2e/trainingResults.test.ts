import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { signIn } from '../support/staff.ts'
import { desktop, openDevice, openPage, phone } from '../support/browser.ts'
import { listFaults } from '../support/officeVisit.ts'
import { openStage } from '../support/stage.ts'
import { trainClass } from '../support/trainedClass.ts'

const { office, browser } = await openStage()

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS']
  if (folder === undefined) return
  for (const size of [phone, desktop]) {
    await page.setViewportSize(size)
    await page.screenshot({ path: `${folder}/results-${name}-${size.width}.png`, fullPage: true })
  }
}

/** Somebody who reads results, at their screen. */
async function enter(role: 'leader' | 'analyst') {
  const device = await openDevice(browser, desktop)
  await device.addCookies([await office.signIn(role)])
  const { page, complaints } = await openPage(device)
  await page.goto(`${office.origin}/office/training/results`)
  await page.getByRole('heading', { level: 1, name: 'Kết quả tập huấn' }).waitFor()
  return { page, complaints, close: () => device.close() }
}

describe('results of training', { timeout: 180_000 }, () => {
  beforeAll(() =>
    office.meddle(async database => {
      const { id: owner } = await signIn(database, 'trainer')
      const common = { unit: 'root', owner }
      const closed = ['pre', 'post', 'followUp'] as const
      await trainClass(database, { ...common, women: 28, men: 22, missing: 0.06, closed, seed: 4 })
      await trainClass(database, { ...common, women: 25, men: 25, heldOn: '2026-03-09', seed: 5 })
      await trainClass(database, { ...common, women: 31, men: 6, heldOn: '2026-04-01', seed: 6 })
      await trainClass(database, { ...common, women: 5, men: 3, course: 'C09', seed: 7 })
    }),
  )

  test('are found in the menu, and begin with what women and men learned in a sentence', async () => {
    const { page, complaints, close } = await enter('leader')
    await page.getByRole('heading', { name: 'Kết quả chính' }).waitFor()
    await page.getByRole('link', { name: 'Kết quả tập huấn' }).waitFor()
    const first = page.locator('.result-findings li').first()
    expect(await first.textContent()).toMatch(
      /^Tỷ lệ trả lời đúng bình quân của học viên tăng \d+,\d điểm phần trăm, từ \d+,\d\u00a0% ở bài đầu khóa lên/,
    )
    expect(await page.getByText('Tính trên 3 trong 4 lớp; theo giới: 2 lớp.').count()).toBe(1)
    await page
      .getByRole('img', { name: 'Tỷ lệ trả lời đúng bình quân, bài đầu khóa và bài cuối khóa' })
      .waitFor()
    expect(await page.getByRole('table').count()).toBeGreaterThan(3)
    await shot(page, 'pooled')
    expect(await listFaults(page)).toEqual([])
    expect(complaints).toEqual([])
    await close()
  })

  test('show the items of both forms, the most missed first to be talked about', async () => {
    const { page, close } = await enter('analyst')
    const form = page.locator('section.part').first()
    await form.getByText('Sai nhiều nhất ở bài cuối khóa').waitFor()
    expect(await form.locator('ol').nth(1).locator('li').count()).toBe(3)
    await form.getByText('Bảng từng câu').click()
    await form.getByRole('columnheader', { name: 'Độ phân biệt D' }).waitFor()
    await form.getByText('Các phương án đã chọn').click()
    await form.getByText('(đáp án)').first().waitFor()
    await shot(page, 'items')
    expect(await listFaults(page)).toEqual([])
    await close()
  })

  test('of a class of few say so instead of figures', async () => {
    const { page, close } = await enter('leader')
    await page.getByLabel('Loại khóa học').selectOption('C09')
    await page.getByText('Dưới 10 người có đủ bài đầu khóa và bài cuối khóa').waitFor()
    expect(await page.getByRole('img', { name: /Tỷ lệ trả lời đúng/ }).count()).toBe(0)
    await shot(page, 'withheld')
    expect(await listFaults(page)).toEqual([])
    await close()
  })

  test('of a time hide the sexes where few men came, and say why', async () => {
    const { page, close } = await enter('leader')
    await page.getByLabel('Từ ngày').fill('2026-04-01')
    await page.getByText('Không tách theo giới').waitFor()
    expect(await page.getByRole('columnheader', { name: 'Nữ − nam', exact: true }).count()).toBe(1)
    await shot(page, 'fewMen')
    await close()
  })

  test('stand on the page of a class, and can be taken person by person by its trainer', async () => {
    const { token, id } = await office.meddle(async database => {
      const trainer = await signIn(database, 'trainer')
      const draw = { unit: 'root', owner: trainer.id, women: 24, men: 21, seed: 8, course: 'C02' }
      return { token: trainer.token, id: await trainClass(database, draw) }
    })
    const device = await openDevice(browser, desktop)
    await device.addCookies([{ name: 'office', value: token, url: office.origin }])
    const { page, complaints } = await openPage(device)
    await page.goto(`${office.origin}/office/training/${id}`)
    await page.getByRole('heading', { name: 'Kết quả của lớp', exact: true }).waitFor()
    await page.getByText('Hai đề được làm luân phiên').waitFor()
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Tải số liệu để tính lại (CSV)' }).click()
    expect((await saved).suggestedFilename()).toMatch(/^ket-qua-\w+\.csv$/)
    await shot(page, 'class')
    expect(await listFaults(page)).toEqual([])
    expect(complaints).toEqual([])
    await device.close()
  })
})
