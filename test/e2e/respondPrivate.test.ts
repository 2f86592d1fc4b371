import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openDevice, openPage } from '../support/browser.ts'
import { openStage } from '../support/stage.ts'
import { meet, type Person } from '../support/person.ts'

const { office, browser } = await openStage()
beforeAll(async () => {
  await office.openSurvey('family-life')
  await office.openSurvey('sex-gender-module')
})

let device: BrowserContext
beforeEach(async () => {
  device = await openDevice(browser)
  return () => device.close()
})

const visit = async () => meet((await openPage(device)).page, office.origin)

/** How many rows each of the device's stores holds, and what else a page could have left behind. */
const tracesOn = (page: Page) =>
  page.evaluate(async () => {
    const request = indexedDB.open('can-bang')
    await new Promise(resolve => request.addEventListener('success', resolve))
    const stores = [...request.result.objectStoreNames]
    const transaction = request.result.transaction(stores)
    const counts = stores.map(store => transaction.objectStore(store).count())
    await new Promise(resolve => transaction.addEventListener('complete', resolve))
    const rows = counts.map(({ result }) => result)
    return { rows, history: history.length, stored: localStorage.length + sessionStorage.length }
  })

describe('a survey on private matters', { timeout: 120_000 }, () => {
  test('leaves nothing on the device, neither before it is sent nor while it waits', async () => {
    const person = await visit()
    await person.begin('sex-gender-module')
    const { history } = await tracesOn(person.page)
    const nothing = { rows: [0, 0, 0], history, stored: 0 }
    await person.page.getByRole('radiogroup').first().getByRole('radio').first().press('Space')
    expect(await tracesOn(person.page)).toEqual(nothing)
    await office.stop()
    await person.press('Gửi phiếu')
    await person.sees('Phiếu chưa gửi được')
    expect(await tracesOn(person.page)).toEqual(nothing)
    await office.start()
    await person.sees('Đã lưu phiếu')
    expect([await tracesOn(person.page), office.listResponses().length]).toEqual([nothing, 1])
  })

  test('forgets the answers with a reload', async () => {
    const person = await visit()
    await person.begin('family-life')
    await person.choose('không ai nhìn thấy màn hình', 'Có')
    await person.page.reload()
    await person.begin('family-life')
    expect(await person.page.getByRole('radio', { name: 'Có' }).isChecked()).toBe(false)
  })

  test('ends kindly and sends nothing where somebody could be looking', async () => {
    const person = await visit()
    const sent: string[] = []
    person.page.on('request', request => request.method() !== 'GET' && sent.push(request.url()))
    await person.begin('family-life')
    await person.choose('không ai nhìn thấy màn hình', 'Không')
    await person.press('Tiếp tục')
    await person.sees('Thông tin hỗ trợ')
    await person.press('Kết thúc')
    await person.sees('Xin cảm ơn')
    expect(sent).toEqual([])
  })

  test.each([
    ['one touch', (person: Person) => person.press('Thoát nhanh')],
    [
      'Escape twice',
      ({ page }: Person) => page.keyboard.press('Escape').then(() => page.keyboard.press('Escape')),
    ],
  ])('is left by %s, and Back does not bring it up again', async (_how, leave) => {
    const person = await visit()
    await person.page.route('https://www.google.com/**', route =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: 'Thời tiết' }),
    )
    await person.begin('family-life')
    await leave(person)
    await person.page.getByText('Thời tiết').waitFor()
    await person.page.goBack()
    expect(person.page.url()).toBe('about:blank')
  })
})
