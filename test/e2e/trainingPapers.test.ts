import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { desktop, openDevice, openPage, phone } from '../support/browser.ts'
import { listFaults } from '../support/officeVisit.ts'
import { particularsOf, textsOf } from '../support/paper.ts'
import { openStage } from '../support/stage.ts'

const { office, browser } = await openStage()

let cookie: Awaited<ReturnType<typeof office.signIn>>
let id: string

const call = async (path: string, body: object) => {
  const headers = { 'content-type': 'application/json', cookie: `${cookie.name}=${cookie.value}` }
  const sent = { method: 'POST', headers, body: JSON.stringify(body) }
  return (await fetch(`${office.origin}/api/training${path}`, sent)).json()
}

beforeAll(async () => {
  cookie = await office.signIn('administrator')
  const facts = { course: 'C01', title: 'Lớp in', place: 'Hội trường', heldOn: '2026-11-25', minutes: null }
  const room = { expectedWomen: 20, expectedMen: 20, unit: 'hung-yen', survey: 'knowledge-a', parallel: true }
  id = (await call('', { ...facts, ...room })).id
  await call(`/${id}/cards`, { count: 30 })
  const at = new Date().toISOString()
  await office.meddle(({ tables, write }) =>
    write(async tx => {
      const cards = await tx.select().from(tables.cards)
      await tx.update(tables.cards).set({ sex: 2, audience: 2, firstClass: true })
      await tx.insert(tables.seats).values(
        cards.slice(0, 12).map(({ code }) => ({
          class: id,
          card: code,
          phase: 'pre' as const,
          hash: code,
          survey: 'knowledge-a',
          joinedAt: at,
          startedAt: at,
        })),
      )
    }),
  )
})

/** A picture, where a folder for it is set. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/papers-${name}.png`, fullPage: true })
}

async function enter(path: string, size = desktop) {
  const device = await openDevice(browser, size)
  await device.addCookies([cookie])
  const { page, complaints } = await openPage(device)
  await page.goto(`${office.origin}/office${path}`)
  return { page, complaints, close: () => device.close() }
}

/** The file that a button gives. */
async function taken(page: Page, button: string) {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: button, exact: true }).click()
  const download = await waiting
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

test('a trainer gets cards, certificates and the result sheet of a class', async () => {
  const { page, complaints, close } = await enter(`/training/${id}`)
  await page.getByRole('heading', { name: 'In ấn' }).waitFor()
  await page.getByLabel('In từ thẻ số').fill('7')
  const cards = await taken(page, 'Tải tờ thẻ (PDF)')
  expect(cards.name).toMatch(/^the-\w{6}\.pdf$/)
  expect((await textsOf(cards.bytes)).join('')).toMatch(/№ ?7\b/)

  await page.getByText('Điền giấy chứng nhận').click()
  await page.getByRole('textbox', { name: 'Họ tên', exact: true }).fill('Nguyễn Thị Ánh\n\n  Trần Văn Bình\n')
  await page.getByText('2 người').waitFor()
  await page.getByLabel('Cơ quan cấp giấy').fill('Sở Nội vụ')
  const certificates = await taken(page, 'In giấy chứng nhận (PDF)')
  expect((await particularsOf(certificates.bytes))['Pages']).toBe('2')
  expect((await textsOf(certificates.bytes))[1]).toContain('Trần Văn Bình')

  const sheet = await taken(page, 'Tải phiếu kết quả (PDF)')
  expect((await textsOf(sheet.bytes)).join('')).toContain('KẾT QUẢ LỚP TẬP HUẤN')
  expect((await taken(page, 'Tải phiếu kết quả (Word)')).name).toMatch(/^ket-qua-\w{6}\.docx$/)
  expect(complaints).toEqual([])
  await shot(page, 'class')
  await close()
})

test('a line that is too long for a name is told before anything is sent', async () => {
  const { page, close } = await enter(`/training/${id}`, phone)
  await page.getByText('Điền giấy chứng nhận').click()
  await page.getByRole('textbox', { name: 'Họ tên', exact: true }).fill(`Nguyễn Thị Ánh\n${'x'.repeat(201)}`)
  await page.getByText('Dòng 2 dài quá 200 ký tự.').waitFor()
  expect(await page.getByRole('button', { name: 'In giấy chứng nhận (PDF)' }).isDisabled()).toBe(true)
  await close()
})

test('who was trained is read by sex, and as a share where the reader says of how many', async () => {
  const { page, complaints, close } = await enter('/training/attendance')
  await page.getByRole('row', { name: /C01 – .* 1 12 0 12 12 0 12/ }).waitFor()
  await page.getByLabel('Tổng số cần tập huấn').fill('48')
  await page.getByText('Đạt 25,0 % của tổng số.').waitFor()
  expect((await taken(page, 'Tải Excel')).name).toMatch(/^tap-huan-[\d-]+\.xlsx$/)
  expect((await taken(page, 'Tải CSV')).bytes.toString()).toContain('C01')
  await page.getByLabel('Kỳ báo cáo').selectOption({ label: 'Năm 2025' })
  await page.getByText('Không có lớp nào có người đến').waitFor()
  expect(complaints).toEqual([])
  await shot(page, 'attendance')
  await close()
})

test('both screens have no barrier, on a phone and on a desk', async () => {
  for (const [path, heading] of [
    ['/training/attendance', 'Số người được tập huấn'],
    [`/training/${id}`, 'In ấn'],
  ] as const) {
    const { page, close } = await enter(path)
    await page.getByRole('heading', { name: heading }).waitFor()
    expect(await listFaults(page)).toEqual([])
    await shot(page, heading === 'In ấn' ? 'class-phone' : 'attendance-phone')
    await close()
  }
})
