import { eq } from 'drizzle-orm'
import type { BrowserContext } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { scannedMark } from '../../server/access/passCode.ts'
import { findBarriers, listSmallTargets, openDevice, openPage, overflowOf } from '../support/browser.ts'
import { fillIn } from '../support/fillIn.ts'
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

const spoil = ({ scanned }: { readonly scanned: string }) =>
  office.meddle(({ tables: { passes }, write }) =>
    write(async tx => void (await tx.delete(passes).where(eq(passes.hash, scannedMark(scanned))))),
  )

const visit = async (device?: BrowserContext) => {
  const used = device ?? (await openDevice(browser))
  const { page, complaints } = await openPage(used)
  const requests: string[] = []
  page.on('request', request => requests.push(request.url()))
  return { device: used, complaints, requests, ...meet(page, office.origin) }
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
    await other.page.getByRole('button', { name: 'Nhập mã khác' }).waitFor()

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

  test('that was refused is followed by another, typed where the answer is, and the answer is stored once', async () => {
    const person = await visit()
    const { page, press, sees, device } = person
    const [spent, good] = [await newPass(), await newPass()]
    await page.goto(`${office.origin}/c#${spent.scanned}`)
    await page.waitForURL(`${office.origin}/s/${survey}`)
    await spoil(spent)
    const before = office.listResponses().length
    await fillIn(person)
    await sees('Máy chủ chưa nhận phiếu này')
    await page.getByRole('button', { name: 'Nhập mã khác' }).click()
    const field = page.getByLabel(/^Mã mới cho phiếu/)
    expect(await field.evaluate(input => input === document.activeElement)).toBe(true)
    expect(await findBarriers(page)).toEqual([])
    expect([await overflowOf(page), await listSmallTargets(page)]).toEqual([0, []])
    await field.fill('0000-0000-0000')
    await press('Gửi bằng mã này')
    await page.getByRole('alert').filter({ hasText: 'Mã này chưa đúng' }).waitFor()
    await field.fill(good.typed.toLowerCase())
    await press('Gửi bằng mã này')
    await sees('Đã lưu phiếu')
    expect(office.listResponses()).toHaveLength(before + 1)
    await device.close()
  })

  test('of a class is scanned later, and sends what is kept for want of one', async () => {
    const person = await visit()
    const { page, press, sees, device } = person
    const spent = await newPass()
    await page.goto(`${office.origin}/c#${spent.scanned}`)
    await page.waitForURL(`${office.origin}/s/${survey}`)
    await spoil(spent)
    const before = office.listResponses().length
    await fillIn(person)
    await sees('Máy chủ chưa nhận phiếu này')
    await page.goto(office.origin)
    await page.getByRole('button', { name: 'Nhập mã khác' }).waitFor()
    const { code } = await openClass()
    await page.goto(`${office.origin}/c#${code}`)
    await sees('Máy này còn giữ một phiếu chưa gửi được')
    expect(await findBarriers(page)).toEqual([])
    expect([await overflowOf(page), await listSmallTargets(page)]).toEqual([0, []])
    await press('Gửi phiếu đã trả lời')
    await sees('Đã lưu phiếu')
    expect(office.listResponses()).toHaveLength(before + 1)
    await device.close()
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
    const runsTheNewest = async () => {
      const all: { id: string; current: boolean | null }[] = await asks('GET', '/devices')
      return all.find(one => one.id === id)?.current
    }
    await expect.poll(runsTheNewest, { timeout: 10_000 }).toBe(true)
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
    const sentence = page.getByText('Thiết bị này không còn được kết nối. Phiếu vẫn giữ trên máy')
    await sentence.waitFor()
    expect(await page.getByText('Máy sẽ tự gửi lại').count()).toBe(0)
    expect(office.listResponses()).toHaveLength(before)
    await page.goto(office.origin)
    await sentence.waitFor()
    expect(await page.getByText('Máy tự gửi khi có mạng').count()).toBe(0)

    await page.goto(`${office.origin}/kiosk`)
    await sees('Máy này không còn được kết nối')
    await sentence.first().waitFor()
    await page.getByText('1 phiếu chưa gửi được').waitFor()
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
