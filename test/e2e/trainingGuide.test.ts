/**
 * What docs/lop-tap-huan.md tells a trainer to do, done with the very buttons that it names. Its pictures are taken on the
 * way where `SHOTS` names a folder for them.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { seeded } from '../../analysis/random.ts'
import { packageRoot } from '../../server/packageRoot.ts'
import { openBrowser, openDevice, openPage, phone } from '../support/browser.ts'
import { playerAt } from '../support/classPlayers.ts'
import { type Answered, answersOf, Hall } from '../support/hall.ts'
import { openOffice } from '../support/office.ts'
import { picturesOf } from '../support/paper.ts'

const [laptop, centre] = [await openOffice(), await openOffice()]
/** The address that a laptop has in its own hotspot. */
const hotspot = 'http://192.168.43.1:3000'
const browser = await openBrowser(`MAP 192.168.43.1:3000 ${new URL(laptop.origin).host}`)
afterAll(async () => {
  await browser.close()
  await laptop.close()
  await centre.close()
})

const folder = process.env['SHOTS']
const people = 36
const desk = { width: 960, height: 760 }
/** What the guide prints in bold. */
const named = Array.from(
  readFileSync(join(packageRoot, 'docs/lop-tap-huan.md'), 'utf8').matchAll(/\*\*(.+?)\*\*/g),
  ([, name]) => name,
)

/** @param from - what stands at the upper edge; left out: the top of the page */
async function shot(page: Page, name: string, from: Locator = page.locator('html')) {
  await from.evaluate(element => element.scrollIntoView({ behavior: 'instant' }))
  await page.waitForTimeout(300)
  const picture = await page.screenshot()
  if (folder !== undefined) writeFileSync(join(folder, `training-${name}.png`), picture)
}

/** The first page of what a button prints. */
async function printed(page: Page, button: string, name: string) {
  const waiting = page.waitForEvent('download')
  await press(page, button)
  const [first] = await picturesOf(readFileSync(await (await waiting).path()), undefined, 60)
  if (first && folder !== undefined) writeFileSync(join(folder, `training-${name}.png`), first)
}

/** Presses what the guide tells to press. */
async function press(page: Page, name: string) {
  expect(named).toContain(name)
  const thing = page
    .getByRole('button', { name, exact: true })
    .or(page.getByRole('link', { name, exact: true }))
  await thing.first().click()
}

/** What is not easily undone is asked about once more. */
async function pressForSure(page: Page, name: string) {
  await press(page, name)
  await page.getByRole('button', { name: `${name}: chắc chắn` }).click()
}

interface Visitor {
  readonly origin: string
  readonly role: 'trainer' | 'administrator'
  readonly size?: { readonly width: number; readonly height: number }
}

async function enter({ origin, role, size = desk }: Visitor) {
  const office = origin === centre.origin ? centre : laptop
  const cookie = await office.signIn(role, 'root')
  const device = await openDevice(browser, size)
  await device.addCookies([{ ...cookie, url: origin }])
  const { page } = await openPage(device)
  return { page, device, cookie: `${cookie.name}=${cookie.value}` }
}

/** Everybody but those who look at the screen of the guide. */
async function fill(hall: Hall, cards: readonly string[], phase: 'pre' | 'post', done: number) {
  for (const [place, card] of cards.entries()) {
    const { about, marks, knowledge } = playerAt(place)
    const seat: Answered = await hall.sit(card)
    if (seat.told['isTold'] === false) await hall.tell(seat, about, marks)
    if (place < done + 6) await hall.start(seat)
    const share = Math.min(0.95, knowledge + (phase === 'post' ? 0.3 : 0))
    const answers = answersOf(seat.told['survey'], share, seeded(place + (phase === 'post' ? 100 : 0)))
    if (place < done) await hall.send(hall.write(seat, about, answers))
  }
}

test('a trainer follows the guide from the first class to the centre', { timeout: 400_000 }, async () => {
  const { page, cookie } = await enter({ origin: hotspot, role: 'trainer' })

  await page.goto(`${hotspot}/office/training`)
  await press(page, 'Tạo lớp mới')
  await page.getByRole('combobox', { name: 'Đơn vị' }).fill('pho hien')
  await page.getByRole('option', { name: 'Phường Phố Hiến' }).first().click()
  await page.getByLabel('Nơi học').fill('Hội trường Ủy ban nhân dân phường')
  await page.getByLabel('Số nữ dự kiến').fill('20')
  await page.getByLabel('Số nam dự kiến').fill('16')
  await shot(page, 'new')
  await press(page, 'Tạo lớp')
  await page.getByRole('heading', { name: 'Ba lần kiểm tra' }).waitFor()
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const code = (await page.locator('.training-code strong').textContent()) ?? ''
  await page.getByLabel('Số thẻ làm thêm').fill(String(people + 1))
  await press(page, 'Làm thẻ')
  await page.getByText(`Lớp có ${people + 1} thẻ.`, { exact: true }).waitFor()
  await printed(page, 'Tải tờ thẻ (PDF)', 'cards')

  const hall = new Hall((path, init) => fetch(`${laptop.origin}${path}`, init), cookie, { id, code })
  const codes = Object.values((await hall.direct('GET', '/cards')).told).map(card => String(card.code))
  const [own = '', ...others] = codes

  await press(page, 'Mở bài đầu khóa')
  await page.getByText('Đang mở').waitFor()
  const wall = await browser.newContext({
    viewport: { width: 1920, height: 1080 },
    deviceScaleFactor: 0.5,
    locale: 'vi-VN',
    storageState: await page.context().storageState(),
  })
  const onWall = await wall.newPage()
  await onWall.goto(`${hotspot}/office/training/${id}/wall`)
  await onWall.getByRole('img', { name: /^Mã QR/ }).waitFor()

  const device = await openDevice(browser, phone)
  const { page: screen } = await openPage(device)
  await screen.goto(`${hotspot}/t#${code}`)
  await screen.getByLabel('Mã thẻ', { exact: true }).fill(own)
  await shot(screen, 'phone-card')
  await press(screen, 'Vào lớp')
  await screen.getByRole('heading', { name: 'Hỏi một lần cho cả khóa' }).waitFor()
  await screen.getByRole('group', { name: 'Giới tính' }).getByText('Nữ', { exact: true }).click()
  await screen.getByLabel('Nhóm').selectOption({ label: 'Công chức' })
  await screen
    .getByRole('group', { name: /lớp đầu tiên/ })
    .getByText('Phải', { exact: true })
    .click()
  await shot(screen, 'phone-about')
  await press(screen, 'Bắt đầu làm bài')
  await screen.getByText('Trang 1 trên').waitFor()
  for (let more = true; more;) {
    for (const question of await screen.getByRole('radiogroup').all())
      await question.getByRole('radio').first().check({ force: true })
    more = !(await screen.getByRole('button', { name: 'Nộp bài', exact: true }).isVisible())
    await press(screen, more ? 'Tiếp tục' : 'Nộp bài')
    await screen.waitForTimeout(100)
  }
  await screen.getByRole('heading', { name: 'Đã nộp bài' }).waitFor()
  await shot(screen, 'phone-receipt')

  await fill(hall, others, 'pre', 27)
  await onWall.getByText('28 người đã nộp').waitFor()
  await shot(onWall, 'wall')
  await page.waitForTimeout(1500)
  await shot(page, 'live', page.getByRole('heading', { name: 'Ba lần kiểm tra' }))
  await fill(hall, others.slice(27), 'pre', 9)

  await pressForSure(page, 'Đóng bài đầu khóa')
  await press(page, 'Mở bài cuối khóa')
  await page.getByRole('button', { name: 'Đóng bài cuối khóa' }).waitFor()
  const lost = await openDevice(browser, phone)
  const { page: seeker } = await openPage(lost)
  await seeker.goto(`${hotspot}/t#${code}`)
  await press(seeker, 'Tôi mất thẻ')
  await seeker.getByRole('heading', { name: 'Tìm lại thẻ' }).waitFor()
  await shot(seeker, 'phone-lost')
  await fill(hall, others, 'post', 36)
  await pressForSure(page, 'Đóng bài cuối khóa')
  await pressForSure(page, 'Công bố đáp án')
  await page.getByText(/^Đã công bố đáp án lúc/).waitFor()
  await onWall.goto(`${hotspot}/office/training/${id}/items`)
  await onWall.getByText('✓ đáp án').first().waitFor()
  await shot(onWall, 'items')

  await page.goto(`${hotspot}/office/training/${id}`)
  const findings = page.getByRole('heading', { name: 'Kết quả chính' })
  await findings.waitFor()
  await page.waitForTimeout(1500)
  await shot(page, 'result', findings)
  await printed(page, 'Tải phiếu kết quả (PDF)', 'sheet')
  await page.getByText('Điền giấy chứng nhận').click()
  await page.getByRole('textbox', { name: 'Họ tên', exact: true }).fill('Nguyễn Thị Ánh (minh họa)')
  await page.getByLabel('Cơ quan cấp giấy').fill('Ủy ban nhân dân phường Phố Hiến')
  await printed(page, 'In giấy chứng nhận (PDF)', 'certificate')

  await page.goto(`${hotspot}/office/training/${id}/paper`)
  await page.getByLabel('Mã thẻ').fill(own)
  await page.getByLabel(/^Đáp án 20 câu/).fill('bcadbcadbcadbcadbca')
  await press(page, 'Kiểm tra')
  await page.waitForTimeout(800)
  await shot(page, 'paper', page.getByText('Lần kiểm tra', { exact: true }))
  await page.goto(`${hotspot}/office/training/attendance`)
  await page.getByText(/^Theo loại khóa/).waitFor()
  await shot(page, 'attendance')

  await page.goto(`${hotspot}/office/training/${id}`)
  const waiting = page.waitForEvent('download')
  await press(page, 'Xuất lớp')
  const download = await waiting
  const file = {
    name: download.suggestedFilename(),
    mimeType: 'application/json',
    buffer: readFileSync(await download.path()),
  }
  const { page: desktop } = await enter({ origin: centre.origin, role: 'administrator' })
  await desktop.goto(`${centre.origin}/office/training`)
  await press(desktop, 'Nhập lớp từ máy khác')
  await desktop.locator('input[type=file]').setInputFiles(file)
  await desktop.getByText('So mã trên với mã hiện ở mục').waitFor()
  await desktop.getByLabel('Tên máy').fill('Máy tính xách tay của lớp')
  await shot(desktop, 'trust')
  await press(desktop, 'Ghi nhận máy này')
  await desktop.getByText('Lớp này chưa có ở đây và sẽ được tạo.').waitFor()
  await press(desktop, 'Nhập lớp')
  await desktop.getByRole('heading', { name: 'Đã nhập' }).waitFor()
  await desktop.goto(`${centre.origin}/office/training/import`)
  await desktop.locator('input[type=file]').setInputFiles(file)
  await desktop.getByText('bài đã có từ trước').waitFor()
  await shot(desktop, 'again')
  expect(await desktop.getByText(`${2 * people + 1} bài đã có từ trước`).count()).toBe(1)
})
