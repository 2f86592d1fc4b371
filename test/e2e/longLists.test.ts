import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { findFaults, openDevice, openPage, phone } from '../support/browser.ts'
import { openStage } from '../support/stage.ts'

const { office, browser } = await openStage()
const now = Date.now()
const day = 86_400_000
const instant = (days: number) => new Date(now + days * day).toISOString()

/** What no list is short enough for: names as long as they may be. */
const longName = (n: number) => `nguoi.dung.co.ten.rat.dai.khong.xuong.dong.duoc.o.dau.ca.${n}`

async function crowd() {
  await office.meddle(({ tables, write }) =>
    write(async tx => {
      const people = Array.from({ length: 120 }, (_, n) => ({
        id: randomUUID(),
        name: longName(n),
        fullName: `Nguyễn Thị Hoàng${'anh'.repeat(20)} ${n}`,
        createdAt: instant(-1),
      }))
      await tx.insert(tables.accounts).values(people)
      await tx
        .insert(tables.grants)
        .values(people.map(({ id }) => ({ account: id, role: 'trainer' as const, unit: 'root' })))
      const batches = Array.from({ length: 130 }, (_, n) => ({
        id: randomUUID(),
        survey: 'course-reaction',
        unit: 'root',
        owner: people[0]?.id ?? '',
        issued: 20,
        createdAt: instant(-2),
        expiresAt: instant(n < 60 ? 5 : -1),
      }))
      await tx.insert(tables.passBatches).values(batches)
      // One pass is left of each but of the first five, which are spent.
      await tx.insert(tables.passes).values(
        batches.slice(5).map(({ id, survey, unit, expiresAt }) => ({
          hash: randomUUID(),
          typed: randomUUID(),
          survey,
          unit,
          origin: id,
          expiresAt,
        })),
      )
    }),
  )
}

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

async function enter(path: string) {
  const device = await openDevice(browser, phone)
  await device.addCookies([await office.signIn('administrator')])
  const { page, complaints } = await openPage(device)
  await page.goto(`${office.origin}/office/${path}`)
  return { page, complaints, device }
}

describe('long lists on a phone', { timeout: 120_000 }, () => {
  beforeAll(crowd)

  test('of people come fifty at a time, and long names are not cut', async () => {
    const { page, complaints, device } = await enter('people')
    const rows = page.locator('.people tbody tr')
    await rows.first().waitFor()
    expect([await rows.count(), await widthOf(page)]).toEqual([50, phone.width])
    await page.getByRole('button', { name: /^Hiện thêm/ }).click()
    expect(await rows.count()).toBe(100)
    await page.getByRole('button', { name: /^Hiện thêm/ }).click()
    expect(await rows.count()).toBeGreaterThan(119)
    expect(await page.getByRole('button', { name: /^Hiện thêm/ }).count()).toBe(0)
    expect([...(await findFaults(page)), ...complaints]).toEqual([])
    await device.close()
  })

  test('of codes come fifty at a time, and spent and expired ones are folded away', async () => {
    const { page, complaints, device } = await enter('passes')
    const rows = page.locator('.code-table tbody tr:visible')
    await rows.first().waitFor()
    expect([await rows.count(), await widthOf(page)]).toEqual([50, phone.width])
    await page.getByRole('button', { name: 'Hiện thêm (còn 5)' }).click()
    expect(await rows.count()).toBe(55)
    await page.getByText('Đã dùng hết hoặc hết hạn (75)').click()
    await rows.nth(104).waitFor()
    expect(await rows.count()).toBe(105)
    expect([...(await findFaults(page)), ...complaints]).toEqual([])
    await device.close()
  })
})
