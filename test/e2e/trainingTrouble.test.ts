import { describe, expect, test } from 'vitest'
import { findFaults } from '../support/browser.ts'
import { answerTest, openPhones, takeTest, tell } from '../support/phoneRoom.ts'
import { openStage } from '../support/stage.ts'

const { office, browser } = await openStage()
const { openRoom, visit } = await openPhones(office, browser)

const marks = ['H', '7', '2', 'Đ']

describe('a lost card', { timeout: 120_000 }, () => {
  test('is found again by three answers of four, and said to be found', async () => {
    const room = await openRoom()
    const person = await visit()
    await person.scan(room.scanOf())
    await tell(person, marks)
    await takeTest(person)
    await person.sees('Đã nộp bài')
    await room.setPhase('post', true)
    const later = await visit()
    const { page, press, sees } = later
    await later.scan(room.code)
    await press('Tôi mất thẻ')
    expect(await findFaults(page)).toEqual([])
    await page.locator('.marks input').first().fill('h')
    await press('Tìm thẻ')
    await page.getByRole('alert').filter({ hasText: 'ít nhất 3 câu' }).waitFor()
    for (const [at, mark] of ['h', '07', '3', 'd'].entries())
      await page.locator('.marks input').nth(at).fill(mark)
    await press('Tìm thẻ')
    await sees('Đã tìm lại được thẻ')
    await page.getByText(room.cardOf()).waitFor()
    await page.getByText('Khả năng đây là thẻ của người khác').waitFor()
    expect(await findFaults(page)).toEqual([])
    await press('Tôi đã ghi lại mã')
    await sees('Câu 1–5')
  })

  test('that is not found is a new one, and the earlier test is said not to match', async () => {
    const room = await openRoom()
    const person = await visit()
    await person.scan(room.scanOf())
    await tell(person, marks)
    await person.sees('Câu 1–5')
    await room.setPhase('post', true)
    const later = await visit()
    await later.scan(room.code)
    await later.press('Tôi mất thẻ')
    for (const [at, mark] of ['A', '9', '0', 'B'].entries())
      await later.page.locator('.marks input').nth(at).fill(mark)
    await later.press('Tìm thẻ')
    await later.sees('Chưa tìm lại được thẻ cũ')
    expect(await findFaults(later.page)).toEqual([])
    await later.press('Tôi đã ghi lại mã')
    await later.sees('Hỏi một lần cho cả khóa')
    expect(await later.page.locator('.marks').count()).toBe(0)
  })
})

describe('a card on two phones', { timeout: 120_000 }, () => {
  test('says so, hands in once, and the other test goes to another card with nothing lost', async () => {
    const room = await openRoom({ parallel: false })
    const [one, other] = [await visit(), await visit()]
    await one.scan(room.scanOf(0))
    await tell(one)
    await one.sees('Câu 1–5')
    await other.scan(room.scanOf(0))
    await other.sees('Thẻ này đang mở ở máy khác')
    expect(await findFaults(other.page)).toEqual([])
    await other.press('Làm trên máy này')
    await takeTest(one)
    await one.sees('Đã nộp bài')
    await takeTest(other)
    await other.sees('Máy chủ chưa nhận bài này')
    await other.page.getByText(`Thẻ ${room.cardOf(0)} đã nộp bài lần này rồi`).waitFor()
    expect(await findFaults(other.page)).toEqual([])

    await other.page.goto(`${office.origin}/`)
    await other.page.getByText(`Thẻ ${room.cardOf(0)} đã nộp bài lần này rồi`).waitFor()
    await other.page.getByRole('link', { name: /^[0-9A-F]{4} [0-9A-F]{4}$/ }).click()
    await other.sees('Máy chủ chưa nhận bài này')
    await other.press('Thẻ khác trên máy này')
    await other.press(`Xem bài của thẻ ${room.cardOf(0)}`)
    const before = office.listResponses().length
    await other.press('Nộp bằng thẻ khác')
    await other.write('Mã thẻ', room.cardOf(0))
    await other.press('Nộp bài')
    await other.page.getByRole('alert').filter({ hasText: 'Thẻ này đã nộp bài' }).waitFor()
    await other.write('Mã thẻ', room.cardOf(1))
    await other.press('Nộp bài')
    await other.page.getByRole('group', { name: 'Giới tính' }).getByText('Nam', { exact: true }).click()
    await other.page.getByLabel('Nhóm').selectOption({ label: 'Sinh viên, học viên trường nghề' })
    await other.page
      .getByRole('group', { name: /lớp đầu tiên/ })
      .getByText('Không nhớ')
      .click()
    expect(await findFaults(other.page)).toEqual([])
    await other.press('Nộp bài')
    await other.sees('Đã nộp bài')
    expect(office.listResponses().length).toBe(before + 1)
    expect(office.listResponses().at(-1)).toMatchObject({ answers: { sex: 1, group: 10 } })
    await other.page.goto(office.origin)
    await other.sees('Phiếu đang mở')
    expect(await other.page.getByText('đã nộp bài lần này rồi').count()).toBe(0)
  })

  test('that has handed in is told when, and shows on its own phone what was right once the trainer shows it', async () => {
    const room = await openRoom()
    await room.setPhase('post', true)
    const person = await visit()
    await person.scan(room.scanOf())
    await tell(person)
    await takeTest(person)
    await person.sees('Đã nộp bài')
    const again = await visit()
    await again.scan(room.scanOf())
    await again.sees('Thẻ này đã nộp bài')
    await again.press('Xem đáp án')
    await again.page.getByText('chưa được công bố').waitFor()
    expect(await findFaults(again.page)).toEqual([])
    await room.setPhase('post', false)
    await room.reveal()
    await again.page.reload()
    await again.press('Xem đáp án')
    await again.sees('Đáp án')
    await again.page.getByText('chỉ hiện trên điện thoại đã nộp bài').waitFor()
    expect(await again.page.getByText(/^Đúng \d+ trên/).count()).toBe(0)
    expect(await findFaults(again.page)).toEqual([])
    await person.press('Xem đáp án')
    await person.sees('Đáp án')
    await person.page.getByText(/^Đúng \d+ trên 20 câu$/).waitFor()
    expect(await person.page.locator('.key > li').count()).toBe(20)
    expect(await findFaults(person.page)).toEqual([])
  })
})

describe('what goes wrong is said in a sentence', { timeout: 120_000 }, () => {
  test('a class that does not exist, a card of another class', async () => {
    const [room, otherRoom] = [await openRoom(), await openRoom()]
    const { page, scan } = await visit()
    await scan(`${room.code}${otherRoom.cardOf()}`)
    const told = (sentence: string) => page.getByRole('alert').filter({ hasText: sentence }).waitFor()
    await told(`Lớp này không có thẻ ${otherRoom.cardOf()}`)
    expect(await findFaults(page)).toEqual([])
    await scan(`111111${otherRoom.cardOf()}`)
    await told('Mã lớp chưa đúng')
  })

  test('no network: the code stays, and a finished test is handed in when it is back', async () => {
    const room = await openRoom()
    const person = await visit()
    const { page, press, sees, scan, write } = person
    await scan(room.code)
    await write('Mã thẻ', room.cardOf())
    await office.stop()
    await press('Vào lớp')
    await page.getByRole('alert').filter({ hasText: 'kiểm tra mạng' }).waitFor()
    await office.start()
    await press('Vào lớp')
    await tell(person)
    await answerTest(person)
    await office.stop()
    await press('Nộp bài')
    await sees('Bài được giữ trên máy này')
    expect(await findFaults(page)).toEqual([])
    await office.start()
    await sees('Đã nộp bài')
    expect(office.listResponses().at(-1)).toMatchObject({ mode: 'class' })
  })
})

/** As if every closing had been an hour ago. */
const closeLongAgo = () =>
  office.meddle(({ tables: { trainingPhases }, write }) =>
    write(async tx => {
      const closedAt = new Date(Date.now() - 3_600_000).toISOString()
      await tx.update(trainingPhases).set({ closedAt })
    }),
  )

describe('a test that comes too late', { timeout: 120_000 }, () => {
  test('is kept, and handed in once the trainer has opened its phase again', async () => {
    const room = await openRoom()
    const person = await visit()
    const { page, press, sees } = person
    await person.scan(room.scanOf())
    await tell(person)
    await answerTest(person)
    await closeLongAgo()
    const before = office.listResponses().length
    await press('Nộp bài')
    await sees('Máy chủ chưa nhận bài này')
    await page.getByText('Lần kiểm tra này của lớp chưa mở hoặc đã đóng').waitFor()
    expect(await findFaults(page)).toEqual([])
    expect(office.listResponses()).toHaveLength(before)
    await room.setPhase('pre', true)
    await page.reload()
    await press('Thử nộp lại')
    await sees('Đã nộp bài')
    expect(office.listResponses()).toHaveLength(before + 1)
  })
})

describe('a hotspot without a secure connection', { timeout: 120_000 }, () => {
  test('has everything that a test needs', async () => {
    const room = await openRoom()
    const person = await visit(undefined, office.origin.replace('127.0.0.1', 'lan.test'))
    const { page, sees, press, scan, complaints } = person
    await scan(room.code)
    expect(await page.evaluate(() => [isSecureContext, 'locks' in navigator])).toEqual([false, false])
    await press('Tôi chưa có thẻ')
    await page.getByRole('img', { name: /^Mã QR của thẻ/ }).waitFor()
    await press('Tôi đã ghi lại mã')
    await tell(person)
    await takeTest(person)
    await sees('Đã nộp bài')
    // Browsers say of one header that it is for secure connections alone.
    expect(complaints.filter(text => !text.includes('Cross-Origin-Opener-Policy'))).toEqual([])
  })
})
