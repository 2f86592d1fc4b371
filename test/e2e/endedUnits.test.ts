import { describe, expect, test } from 'vitest'
import { desktop, findBarriers, listSmallTargets, overflowOf, phone } from '../support/browser.ts'
import { openStage } from '../support/stage.ts'
import { entranceOf, shot } from '../support/unitVisitors.ts'

const { office, browser } = await openStage()
const enter = entranceOf(office, browser)

describe('units', { timeout: 120_000 }, () => {
  test.each([
    ['phone', phone],
    ['desktop', desktop],
  ] as const)(
    'that have ended are given on a %s with what that means and who followed',
    async (name, viewport) => {
      const { page, open, close, complaints } = await enter('administrator', 'root', viewport)
      await open('/people/invite')
      const unit = page.getByRole('combobox', { name: 'Đơn vị' })
      await unit.fill('phu cu')
      await page
        .getByRole('option', { name: 'Huyện Phù Cừ 333 · trực thuộc Tỉnh Hưng Yên · đã kết thúc 30/06/2025' })
        .click()
      await page
        .getByText('Huyện Phù Cừ đã kết thúc ngày 30/06/2025. Người được giao ở đây chỉ thấy')
        .waitFor()
      await shot(page, `invite-ended-${name}`)
      expect(await findBarriers(page)).toEqual([])
      expect(await listSmallTargets(page)).toEqual([])
      expect(await overflowOf(page)).toBe(0)
      await page.getByRole('button', { name: 'Xã Quang Hưng' }).click()
      expect(await unit.inputValue()).toBe('Xã Quang Hưng')
      await page.getByText('Người được giao ở đây').waitFor({ state: 'detached' })
      expect(complaints).toEqual([])
      await close()
    },
  )

  test('that have ended can be given successors, and neither end again nor grow', async () => {
    const { page, open, close } = await enter('administrator', 'root', phone)
    await open('/units/333-2011')
    await page.getByRole('button', { name: 'Ghi đơn vị kế thừa' }).waitFor()
    for (const name of ['Kết thúc đơn vị', 'Thêm đơn vị trực thuộc'])
      expect(await page.getByRole('button', { name }).count()).toBe(0)
    await page.getByRole('button', { name: 'Ghi đơn vị kế thừa' }).click()
    await page.getByRole('combobox', { name: 'Đơn vị kế thừa' }).fill('quang hung')
    await page.getByRole('option', { name: /^Xã Quang Hưng/ }).click()
    await shot(page, 'successors-phone')
    expect(await findBarriers(page)).toEqual([])
    expect(await overflowOf(page)).toBe(0)
    await page.getByRole('button', { name: 'Lưu' }).click()
    await page.getByText('Đã lưu.').waitFor()
    await page.getByText('Được kế thừa bởi').waitFor()
    await close()
  })

  test.each(['/units/xyz', '/people/xyz', '/people/00000000-0000-4000-8000-000000000000'])(
    'or people that are not there are said not to be: %s',
    async path => {
      const { page, open, close } = await enter('administrator', 'root', phone)
      await open(path)
      await page.getByText('Không có ở đây').waitFor()
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await page.getByRole('button', { name: 'Thử lại' }).count()).toBe(0)
      await shot(page, `missing${path.slice(0, 8).replaceAll('/', '-')}`)
      await close()
    },
  )

  test('that have ended open no class, and the form says so before', async () => {
    const { page, open, close } = await enter('trainer', '333-2011', phone)
    await open('/classes')
    await page.getByText('Huyện Phù Cừ đã kết thúc ngày 30/06/2025, nên không nhận phiếu mới').waitFor()
    await page.getByText('Đơn vị kế thừa ngoài phạm vi của Ông/Bà: Xã Quang Hưng, Xã Đoàn Đào').waitFor()
    await shot(page, 'class-ended-phone')
    expect(await findBarriers(page)).toEqual([])
    expect(await overflowOf(page)).toBe(0)
    await close()
  })
})
