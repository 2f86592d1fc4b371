import { writeFile } from 'node:fs/promises'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { desktop, findBarriers, listSmallTargets, overflowOf, phone } from '../support/browser.ts'
import { openStage } from '../support/stage.ts'
import { entranceOf, shot } from '../support/unitVisitors.ts'

const { office, browser } = await openStage()

const enter = entranceOf(office, browser)

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

describe('the units', { timeout: 120_000 }, () => {
  test('are a tree of the day, opened branch by branch', async () => {
    const { page, open, close, complaints } = await enter('administrator')
    await open('/units?on=2015-06-01')
    await page.getByRole('link', { name: 'Huyện Phù Cừ' }).waitFor()
    await page.getByRole('button', { name: 'Mở các đơn vị trực thuộc Huyện Phù Cừ' }).click()
    await page.getByRole('link', { name: 'Thị trấn Trần Cao' }).waitFor()
    await shot(page, 'tree-desktop')
    expect(complaints).toEqual([])
    await close()
  })

  test('are found without marks, ended ones with the day of their end', async () => {
    const { page, open, close } = await enter('administrator')
    await open('/units')
    await page.getByLabel('Mọi thời điểm').check()
    await page.getByLabel('Tìm theo tên hoặc mã').fill('phu cu')
    const first = page
      .locator('li.unit-row')
      .filter({ has: page.getByRole('link', { name: 'Huyện Phù Cừ' }) })
    await first.getByRole('link', { name: 'Huyện Phù Cừ' }).waitFor()
    expect(await first.textContent()).toContain('333 · trực thuộc Tỉnh Hưng Yên · đã kết thúc 30/06/2025')
    await shot(page, 'search-desktop')
    await first.getByRole('link').click()
    await heading(page, 'Huyện Phù Cừ')
    await page.getByText('Đã kết thúc sau ngày 30/06/2025').waitFor()
    await page.getByRole('link', { name: 'Xã Quang Hưng' }).waitFor()
    await shot(page, 'ended-desktop')
    await page.goBack()
    await page.getByText('trực thuộc Tỉnh Hưng Yên · đã kết thúc 30/06/2025').first().waitFor()
    await close()
  })

  test('show where they came from and what became of them', async () => {
    const { page, open, close } = await enter('administrator')
    await open('/units/11977-2025')
    await heading(page, 'Xã Phương Nam')
    const timeline = await page.locator('.timeline').textContent()
    for (const words of ['Hình thành từ', 'Xã Hồng Nam', 'Được kế thừa bởi', 'Xã Tân Hưng', '1248/NQ'])
      expect(timeline).toContain(words)
    await close()
  })

  test('are made, renamed and ended with a successor by those who may', async () => {
    const { page, open, close, complaints } = await enter('administrator')
    await open('/units/hung-yen')
    await page.getByRole('button', { name: 'Thêm đơn vị trực thuộc' }).click()
    await page.getByLabel('Tên đầy đủ').fill('Trường Chính trị')
    await page.getByLabel('Loại đơn vị').selectOption('other')
    await page.getByRole('textbox', { name: 'Mã', exact: true }).fill('12391')
    await page.getByLabel('Ngày bắt đầu').fill('2026-01-05')
    await page.getByRole('button', { name: 'Lưu' }).click()
    await page.getByText('mã 12391 đang là mã của Xã Quang Hưng (Tỉnh Hưng Yên)').waitFor()
    await shot(page, 'refused-desktop')
    await page.getByRole('textbox', { name: 'Mã', exact: true }).fill('TCT')
    await page.getByRole('button', { name: 'Lưu' }).click()
    await page.getByText('Đã lưu.').waitFor()
    await page.getByRole('link', { name: 'Trường Chính trị' }).click()
    await heading(page, 'Trường Chính trị')
    await page.getByRole('button', { name: 'Thay đổi từ một ngày' }).click()
    await page.getByLabel('Tên đầy đủ').fill('Học viện Chính trị')
    await page.getByLabel('Ngày bắt đầu').fill('2026-06-01')
    await page.getByRole('button', { name: 'Lưu' }).click()
    await heading(page, 'Học viện Chính trị')
    await page.getByRole('button', { name: 'Kết thúc đơn vị' }).click()
    await page.getByLabel('Ngày cuối cùng').fill('2026-10-31')
    await page.getByRole('combobox', { name: 'Đơn vị kế thừa' }).fill('so noi')
    await page.getByRole('option', { name: 'Sở Nội vụ' }).click()
    await page.getByRole('combobox', { name: 'Sở Nội vụ' }).selectOption('part')
    await shot(page, 'ending-desktop')
    await page.getByRole('button', { name: 'Lưu' }).click()
    await page.getByText('Đã kết thúc sau ngày 31/10/2026').waitFor()
    await page.getByText('(một phần)').waitFor()
    expect(complaints.filter(one => !one.includes('409 (Conflict)'))).toEqual([])
    await close()
  })

  test('come in from a file after its lines were looked at', async () => {
    const { page, open, close } = await enter('administrator')
    const folder = mkdtempSync(join(tmpdir(), 'units-'))
    const header = 'code,name,kind,parent,validFrom'
    const at = (name: string) => join(folder, `${name}.csv`)
    const [old, long, wrong, right] = [at('old'), at('long'), at('wrong'), at('right')]
    const lines = Array.from({ length: 300 }, () => 'N1,Trường Nhập,planet,hung-yen,2026-01-01')
    await writeFile(old, Buffer.from(`${header}\nN1,Tr\u00B0\u00F4ng,other,hung-yen,2026-01-01\n`, 'latin1'))
    await writeFile(long, [header, ...lines].join('\n'))
    await writeFile(wrong, `${header}\nN1,Trường Nhập,planet,hung-yen,2026-01-01\n`)
    await writeFile(right, `${header}\nN1,Trường Nhập,other,hung-yen,2026-01-01\n`)
    await open('/units/import')
    const choose = async (path: string) => {
      const waiting = page.waitForEvent('filechooser')
      await page.getByLabel('Tệp CSV').click()
      await (await waiting).setFiles(path)
    }
    await choose(old)
    await page.getByText('Tệp này không phải UTF-8').waitFor()
    await shot(page, 'import-old-desktop')
    await choose(long)
    await page.getByText('và 100 lỗi nữa.').waitFor()
    await choose(wrong)
    await page.getByText('Cột kind: “planet” chưa đúng.').waitFor()
    expect(await page.getByRole('button', { name: 'Nhập', exact: true }).count()).toBe(0)
    await shot(page, 'import-faults-desktop')
    await choose(right)
    await page.getByText('Trường Nhập (mới)').waitFor()
    await shot(page, 'import-desktop')
    await page.getByRole('button', { name: 'Nhập', exact: true }).click()
    await page.getByText('Đã nhập xong.').waitFor()
    await open('/units?search=truong+nhap')
    await page.getByRole('link', { name: 'Trường Nhập' }).waitFor()
    await close()
  })

  test('are for a trainer of Phù Cừ those of Phù Cừ, to read', async () => {
    const { page, open, close } = await enter('trainer', '333-2011', phone)
    await open('/units')
    await page.getByText('Trang này mở ở ngày cuối cùng còn có đơn vị: 30/06/2025.').waitFor()
    await page.getByRole('link', { name: 'Xã Quang Hưng' }).waitFor()
    expect(await page.getByLabel('Vào ngày').inputValue()).toBe('2025-06-30')
    expect(await page.getByRole('link', { name: 'Nhập từ CSV' }).count()).toBe(0)
    await shot(page, 'trainer-phone')
    expect(await findBarriers(page)).toEqual([])
    expect(await overflowOf(page)).toBe(0)
    await page.getByLabel('Vào ngày').fill('2026-01-01')
    await page.getByText('Vào ngày này không có đơn vị nào trong phạm vi của Ông/Bà.').waitFor()
    await page.getByRole('button', { name: 'Xem mọi thời điểm' }).click()
    await page.getByRole('link', { name: 'Huyện Phù Cừ' }).click()
    await heading(page, 'Huyện Phù Cừ')
    expect(await page.getByRole('button', { name: 'Kết thúc đơn vị' }).count()).toBe(0)
    await open('/units/332-2011')
    await page.getByText('Không tìm thấy, hoặc không thuộc phạm vi của Ông/Bà.').waitFor()
    await close()
  })

  test.each([
    ['phone', phone, 'vi'],
    ['desktop', desktop, 'vi'],
    ['phone', phone, 'en'],
  ] as const)('can be used on a %s%j in %s', async (name, viewport, language) => {
    const { page, open, close, complaints } = await enter('administrator', 'root', viewport)
    await page.addInitScript(chosen => localStorage.setItem('language', chosen), language)
    const places: [name: string, path: string, ready: string][] = [
      ['list', '/units?on=2015-06-01', 'Huyện Phù Cừ'],
      ['found', '/units?on=any&search=duc', 'Xã Đức Hợp'],
      ['unit', '/units/328-2011', 'Phường Bần Yên Nhân'],
      ['new', '/units/new', ''],
      ['import', '/units/import', ''],
    ]
    for (const [what, path, ready] of places) {
      await open(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      if (ready !== '') await page.getByRole('link', { name: ready }).first().waitFor()
      await shot(page, `${what}-${name}-${language}`)
      expect([what, await findBarriers(page)]).toEqual([what, []])
      expect([what, await listSmallTargets(page)]).toEqual([what, []])
      expect([what, await overflowOf(page)]).toEqual([what, 0])
    }
    await open('/units/328-2011')
    await page.locator('.unit-actions button').first().click()
    await page.getByRole('combobox').fill('hung')
    await page.getByRole('option', { name: /^Tỉnh Hưng Yên/ }).waitFor()
    await shot(page, `picker-${name}-${language}`)
    expect(await findBarriers(page)).toEqual([])
    expect(await listSmallTargets(page)).toEqual([])
    expect(await overflowOf(page)).toBe(0)
    expect(complaints).toEqual([])
    await close()
  })
})
