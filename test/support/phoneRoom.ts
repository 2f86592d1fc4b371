/** A training class in a running office, and people with phones in it, who find everything by what it is called. */
import type { Browser, BrowserContext } from 'playwright-core'
import { afterEach } from 'vitest'
import { openDevice, openPage } from './browser.ts'
import type { Office } from './office.ts'
import { meet, type Person } from './person.ts'
import { newClass } from './trainingRoom.ts'

export interface Trainee extends Person {
  readonly device: BrowserContext
  readonly complaints: readonly string[]
  /** The addresses that were asked for. */
  readonly requests: readonly string[]
  /** Opens `/t` with what a camera has read. */
  readonly scan: (codes: string) => Promise<void>
  readonly write: (field: string, text: string) => Promise<void>
}

/** What is asked once. */
export async function tell({ page, press, sees }: Trainee, marks: readonly string[] = []): Promise<void> {
  await sees('Hỏi một lần cho cả khóa')
  await page.getByRole('group', { name: 'Giới tính' }).getByText('Nữ', { exact: true }).click()
  await page.getByLabel('Nhóm').selectOption({ label: 'Công chức' })
  await page
    .getByRole('group', { name: /lớp đầu tiên/ })
    .getByText('Phải', { exact: true })
    .click()
  for (const [at, mark] of marks.entries()) await page.locator('.marks input').nth(at).fill(mark)
  await press('Bắt đầu làm bài')
}

/** Answers every question, and stands before the last button. */
export async function answerTest({ page, press }: Trainee): Promise<void> {
  const last = page.getByRole('button', { name: 'Nộp bài', exact: true })
  for (let at = 1; ; at++) {
    await page.getByText(`Trang ${at} trên`).waitFor()
    for (const question of await page.getByRole('radiogroup').all())
      await question.getByRole('radio').first().check({ force: true })
    if (await last.isVisible()) return
    await press('Tiếp tục')
  }
}

export async function takeTest(trainee: Trainee): Promise<void> {
  await answerTest(trainee)
  await trainee.press('Nộp bài')
}

/** For the tests of a file: phones are put away after each. */
export async function openPhones(office: Office, browser: Browser) {
  const { name, value } = await office.signIn()
  const devices: BrowserContext[] = []
  afterEach(async () => {
    for (const device of devices.splice(0)) await device.close()
  })

  async function asks(method: string, path: string, body?: object) {
    const answer = await fetch(`${office.origin}/api/training${path}`, {
      method,
      headers: { 'content-type': 'application/json', cookie: `${name}=${value}` },
      ...(body && { body: JSON.stringify(body) }),
    })
    return answer.json()
  }

  /** A class whose first test is open, with its printed cards. */
  const openRoom = async (others: object = {}) => {
    const { id, code } = await asks('POST', '', { ...newClass, unit: 'root', ...others })
    const printed: { code: string }[] = await asks('POST', `/${id}/cards`, { count: 4 })
    const cardOf = (at = 0) => printed[at]?.code ?? ''
    const setPhase = (phase: string, open: boolean) => asks('PUT', `/${id}/phases/${phase}`, { open })
    await setPhase('pre', true)
    return {
      code: String(code),
      cardOf,
      /** What the camera reads off a printed card. */
      scanOf: (at = 0) => `${code}${cardOf(at)}`,
      setPhase,
      reveal: () => asks('PUT', `/${id}/reveal`, { shown: true }),
    }
  }

  /** @param device - a phone that was here before */
  const visit = async (device?: BrowserContext, origin = office.origin): Promise<Trainee> => {
    const used = device ?? (await openDevice(browser))
    if (!device) devices.push(used)
    const { page, complaints } = await openPage(used)
    const requests: string[] = []
    page.on('request', request => requests.push(request.url()))
    const scan = async (codes: string) => {
      await page.goto('about:blank')
      await page.goto(`${origin}/t#${codes}`)
    }
    const write = (field: string, text: string) => page.getByLabel(field, { exact: true }).fill(text)
    return { device: used, complaints, requests, ...meet(page, origin), scan, write }
  }
  return { openRoom, visit }
}
