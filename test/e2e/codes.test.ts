import type { BrowserContext } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { findBarriers, listSmallTargets, openDevice, openPage, overflowOf } from '../support/browser.ts'
import { openStage } from '../support/stage.ts'
import { meet } from '../support/person.ts'

const { office, browser } = await openStage()

const survey = 'course-reaction'

/** What an administrator asks the server for. */
async function asks(method: string, path: string, body?: object) {
  const { name, value } = await office.signIn()
  const answer = await fetch(`${office.origin}/api${path}`, {
    method,
    headers: { 'content-type': 'application/json', cookie: `${name}=${value}` },
    ...(body && { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  return text ? JSON.parse(text) : null
}
const openClass = () => asks('POST', '/classes', { survey, unit: 'root', hours: 2 })
const newPass = async () =>
  (await asks('POST', '/passes', { survey, unit: 'root', count: 1, days: 7 })).codes[0]
const newPairing = () =>
  asks('POST', '/devices/pairings', { name: 'Bàn tiếp dân', unit: 'root', surveys: [survey] })

const visit = async (device?: BrowserContext) => {
  const used = device ?? (await openDevice(browser))
  const { page, complaints } = await openPage(used)
  const requests: string[] = []
  page.on('request', request => requests.push(request.url()))
  return { device: used, complaints, requests, ...meet(page, office.origin) }
}
type Visit = Awaited<ReturnType<typeof visit>>

/** From the choice of language to the last button. */
async function fillIn({ page, press }: Visit) {
  await press('Tiếng Việt')
  const agree = page.getByRole('button', { name: /^Tôi đồng ý/ })
  const bar = page.getByRole('progressbar')
  await agree.or(bar).waitFor()
  if (await agree.isVisible()) await agree.click()
  await bar.waitFor()
  const last = page.getByRole('button', { name: 'Gửi phiếu' })
  while (!(await last.isVisible())) {
    await page.getByRole('button', { name: 'Tiếp tục' }).click()
    await page.waitForTimeout(200)
  }
  await last.click()
}

describe('a code', { timeout: 120_000 }, () => {
  test('of a class, typed on a phone, lets one answer in', async () => {
    const person = await visit()
    const { page, press, sees, complaints, requests, device } = person
    const { code } = await openClass()
    const before = office.listResponses().length
    await page.goto(office.origin)
    await page.getByRole('link', { name: 'Nhập mã' }).click()
    await sees('Nhập mã')
    await page.getByLabel('Mã', { exact: true }).fill(code.toLowerCase().replace(/(...)/, '$1 '))
    await press('Tiếp tục')
    await fillIn(person)
    await sees('Đã lưu phiếu')
    expect(office.listResponses()).toHaveLength(before + 1)
    expect(page.url()).toBe(`${office.origin}/s/${survey}`)
    expect(requests.filter(url => url.includes(code))).toEqual([])
    expect(complaints).toEqual([])
    await device.close()
  })

  test('scanned from a card opens its survey, and leaves no trace in the address', async () => {
    const person = await visit()
    const { page, sees, requests, device } = person
    const { scanned } = await newPass()
    const before = office.listResponses().length
    await page.goto(`${office.origin}/c#${scanned}`)
    await page.waitForURL(`${office.origin}/s/${survey}`)
    await page.reload()
    await fillIn(person)
    await sees('Đã lưu phiếu')
    expect(office.listResponses()).toHaveLength(before + 1)
    expect(requests.filter(url => url.includes(scanned))).toEqual([])
    expect(await page.evaluate(() => [sessionStorage.length, localStorage.length])).toEqual([0, 0])
    await device.close()
  })

  test('that was used meanwhile is told clearly, and the answer stays on the phone', async () => {
    const [one, other] = [await visit(), await visit()]
    const { scanned, typed } = await newPass()
    for (const { page } of [one, other]) await page.goto(`${office.origin}/c#${scanned}`)
    await fillIn(one)
    await one.sees('Đã lưu phiếu')
    await fillIn(other)
    await other.sees('Máy chủ chưa nhận phiếu này')
    await other.page.getByText('Mã này chưa đúng, đã dùng hoặc đã hết hạn.').waitFor()

    await other.page.goto(`${office.origin}/c`)
    await other.page.getByLabel('Mã', { exact: true }).fill(typed)
    await other.press('Tiếp tục')
    const alert = other.page
      .getByRole('alert')
      .filter({ hasText: 'Mã này chưa đúng, đã dùng hoặc đã hết hạn.' })
    await alert.waitFor()
    expect(await findBarriers(other.page)).toEqual([])
    expect([await overflowOf(other.page), await listSmallTargets(other.page)]).toEqual([0, []])
    await one.device.close()
    await other.device.close()
  })

  test('is kept with the draft', async () => {
    const person = await visit()
    const { page, press, device } = person
    const { scanned } = await newPass()
    await page.goto(`${office.origin}/c#${scanned}`)
    await press('Tiếng Việt')
    const agree = page.getByRole('button', { name: /^Tôi đồng ý/ })
    await agree.or(page.getByRole('progressbar')).waitFor()
    if (await agree.isVisible()) await agree.click()
    await page.getByRole('radio').first().check({ force: true })
    await page.waitForTimeout(500)
    const drafts = await page.evaluate(
      () =>
        new Promise(resolve => {
          const opened = indexedDB.open('can-bang')
          opened.onsuccess = () => {
            const all = opened.result.transaction('drafts').objectStore('drafts').getAll()
            all.onsuccess = () => resolve(all.result)
          }
        }),
    )
    expect(drafts).toEqual([expect.objectContaining({ entry: { pass: scanned, mode: 'web' } })])
    await device.close()
  })
})

test('a guarded survey asks for a code before it asks anything else', async () => {
  const { page, sees, device } = await visit()
  await office.guardSurvey('women-managers')
  await page.goto(`${office.origin}/s/women-managers`)
  await sees('Phiếu này cần có mã.')
  await page.getByRole('link', { name: 'Nhập mã' }).click()
  await sees('Nhập mã')
  await page.goto(office.origin)
  await page.getByRole('list').getByRole('link').first().waitFor()
  expect(await page.locator('a[href*="/s/women-managers"]').count()).toBe(0)
  await device.close()
})

describe('a tablet', { timeout: 120_000 }, () => {
  test('is paired by a code, sends as a device, and keeps its answers when it is revoked', async () => {
    const person = await visit(await openDevice(browser, { width: 800, height: 1280 }))
    const { page, press, sees, complaints, device } = person
    const { code, id } = await newPairing()
    await page.goto(`${office.origin}/kiosk`)
    await sees('Kết nối máy này')
    await page.getByLabel('Mã kết nối').fill(code.toLowerCase())
    await press('Kết nối')
    await sees('Bàn tiếp dân')
    expect(await findBarriers(page)).toEqual([])
    expect(await listSmallTargets(page)).toEqual([])

    const link = page.getByRole('list').getByRole('link').first()
    await link.click()
    await fillIn(person)
    await sees('Đã lưu phiếu')
    expect(office.listResponses().at(-1)).toMatchObject({ device: id, mode: 'kiosk' })
    await page.getByRole('link', { name: 'Xem các phiếu đang mở' }).click()
    await sees('Bàn tiếp dân')

    await link.click()
    await asks('DELETE', `/devices/${id}`)
    const before = office.listResponses().length
    await fillIn(person)
    await sees('Phiếu được giữ trên máy này')
    expect(office.listResponses()).toHaveLength(before)

    await page.goto(`${office.origin}/kiosk`)
    await sees('Máy này không còn được kết nối')
    await page.getByText('1 phiếu đang chờ gửi').waitFor()
    const again = await newPairing()
    await page.getByLabel('Mã kết nối').fill(again.code)
    await press('Kết nối')
    await sees('Bàn tiếp dân')
    await expect.poll(() => office.listResponses().length, { timeout: 30_000 }).toBe(before + 1)
    expect(office.listResponses().at(-1)).toMatchObject({ device: again.id, mode: 'kiosk' })
    expect(complaints.filter(text => !text.includes('401'))).toEqual([])
    await device.close()
  })
})
