import type { BrowserContext } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { findFaults, openDevice, openPage } from '../support/browser.ts'
import { openStage } from '../support/stage.ts'
import { meet } from '../support/person.ts'
import { newClass } from '../support/trainingRoom.ts'

const { office, browser } = await openStage()
const { name, value } = await office.signIn()

async function asks(method: string, path: string, body?: object) {
  const answer = await fetch(`${office.origin}/api/training${path}`, {
    method,
    headers: { 'content-type': 'application/json', cookie: `${name}=${value}` },
    ...(body && { body: JSON.stringify(body) }),
  })
  return answer.json()
}

/** A class whose first test is open, with its printed cards. */
async function openRoom(others: object = {}) {
  const { id, code } = await asks('POST', '', { ...newClass, unit: 'root', ...others })
  const printed: { code: string }[] = await asks('POST', `/${id}/cards`, { count: 4 })
  const setPhase = (phase: string, open: boolean) => asks('PUT', `/${id}/phases/${phase}`, { open })
  await setPhase('pre', true)
  const reveal = () => asks('PUT', `/${id}/reveal`, { shown: true })
  return { id, code, cards: printed.map(card => card.code), setPhase, reveal }
}
type Room = Awaited<ReturnType<typeof openRoom>>

const devices: BrowserContext[] = []
afterEach(async () => {
  for (const device of devices.splice(0)) await device.close()
})

async function visit(device?: BrowserContext, origin = office.origin) {
  const used = device ?? (await openDevice(browser))
  if (!device) devices.push(used)
  const { page, complaints } = await openPage(used)
  const requests: string[] = []
  page.on('request', request => requests.push(request.url()))
  const scan = async (codes: string) => {
    await page.goto('about:blank')
    await page.goto(`${origin}/t#${codes}`)
  }
  return { device: used, complaints, requests, scan, ...meet(page, origin) }
}
type Visit = Awaited<ReturnType<typeof visit>>

/** What is asked once. */
async function tell({ page, press, sees }: Visit, sex = 'Nữ') {
  await sees('Hỏi một lần cho cả khóa')
  await page.getByRole('group', { name: 'Giới tính' }).getByText(sex, { exact: true }).click()
  await page.getByLabel('Nhóm').selectOption({ label: 'Công chức' })
  await page
    .getByRole('group', { name: /lớp đầu tiên/ })
    .getByText('Phải', { exact: true })
    .click()
  await press('Bắt đầu làm bài')
}

/** Answers the first question of each page and hands in. */
async function takeTest({ page, press }: Visit) {
  const last = page.getByRole('button', { name: 'Nộp bài', exact: true })
  await page.getByRole('progressbar').waitFor()
  for (let at = 1; ; at++) {
    await page.getByText(`Trang ${at} trên`).waitFor()
    await page.getByRole('radiogroup').first().getByRole('radio').first().check({ force: true })
    if (await last.isVisible()) break
    await press('Tiếp tục')
  }
  await last.click()
}

const scanOf = ({ code, cards }: Room, at = 0) => `${code}${cards[at]}`
const cardOf = ({ cards }: Room, at = 0) => cards[at] ?? ''

describe('a card', { timeout: 120_000 }, () => {
  test('that is scanned leads into the test, and is asked who it is once only', async () => {
    const room = await openRoom()
    const person = await visit()
    const { page, sees, scan, requests, complaints } = person
    await scan(scanOf(room))
    await sees('Hỏi một lần cho cả khóa')
    expect(await findFaults(page)).toEqual([])
    await tell(person)
    await sees('Câu 1–5')
    expect(await page.getByRole('radiogroup', { name: 'Giới tính', exact: true }).count()).toBe(0)
    expect(await findFaults(page)).toEqual([])
    await takeTest(person)
    await sees('Đã nộp bài')
    await page.getByText('bài cuối khóa và bài theo dõi dùng cùng một thẻ').waitFor()
    await page.getByText(cardOf(room)).waitFor()
    expect(await findFaults(page)).toEqual([])
    expect(office.listResponses().at(-1)).toMatchObject({
      mode: 'class',
      unit: 'root',
      answers: { sex: 2, group: 2 },
    })
    expect(page.url()).toBe(`${office.origin}/t`)
    expect(requests.filter(url => url.includes(cardOf(room)))).toEqual([])
    expect(complaints).toEqual([])

    await room.setPhase('post', true)
    const later = await visit()
    await later.scan(scanOf(room))
    await later.sees('Câu 1–5')
  })
})
