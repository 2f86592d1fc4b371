import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { openDevice, openPage } from '../support/browser.ts'
import { openStage } from '../support/stage.ts'
import { meet } from '../support/person.ts'

/** Bytes as they come over the wire, requests, and how much the layout may jump (0–1). */
type Cost = Readonly<Record<'bytes' | 'requests' | 'shift', number>>

const budget: Record<'list' | 'questions' | 'again', Cost> = JSON.parse(
  readFileSync(new URL('../../client/budget.json', import.meta.url), 'utf8'),
)

const { office, browser } = await openStage()

let device: BrowserContext
let page: Page
beforeEach(async () => {
  device = await openDevice(browser)
  ;({ page } = await openPage(device))
  return () => device.close()
})

/** What the page has fetched, compressed as it came; what lay in the cache costs nothing. And how much the layout jumped. */
async function costOf(): Promise<Cost> {
  await page.waitForLoadState('networkidle')
  return page.evaluate(async () => {
    await document.fonts.ready
    const loads = ['navigation', 'resource'].flatMap(type => performance.getEntriesByType(type))
    const sizes = loads.map(load => ({
      over: Reflect.get(load, 'transferSize'),
      body: Reflect.get(load, 'encodedBodySize'),
    }))
    const fetched = sizes.filter(({ over }) => over > 0)
    const shifts = await new Promise<PerformanceEntry[]>(resolve => {
      new PerformanceObserver(list => resolve(list.getEntries())).observe({
        type: 'layout-shift',
        buffered: true,
      })
      setTimeout(resolve, 500, [])
    })
    return {
      bytes: fetched.reduce((sum, { body }) => sum + body, 0),
      requests: fetched.length,
      shift: shifts.reduce((sum, entry) => sum + Number(Reflect.get(entry, 'value')), 0),
    }
  })
}

/** Every part of a budget that was overdrawn: what was spent of what. */
const overdrawn = (spent: Cost, allowed: Cost) =>
  (['bytes', 'requests', 'shift'] as const)
    .filter(part => spent[part] > allowed[part])
    .map(part => `${part}: ${spent[part]} of ${allowed[part]}`)

test('the list costs no more than its budget', async () => {
  await page.goto(office.origin)
  await page.getByRole('link', { name: 'Phiếu khảo sát nhận thức xã hội' }).waitFor()
  const cost = await costOf()
  expect(cost.bytes).toBeGreaterThan(50_000)
  expect(overdrawn(cost, budget.list)).toEqual([])
})

test('the first question of the public survey costs no more than its budget, and next to nothing the second time', async () => {
  await meet(page, office.origin).begin('perception')
  expect(overdrawn(await costOf(), budget.questions)).toEqual([])
  await meet(page, office.origin).begin('perception')
  expect(overdrawn(await costOf(), budget.again)).toEqual([])
})
