import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { findFaults } from '../support/browser.ts'
import { answerTest, openPhones, takeTest, tell } from '../support/phoneRoom.ts'
import { openStage } from '../support/stage.ts'

const { office, browser } = await openStage()
const { openRoom, visit } = await openPhones(office, browser)

const questionsOn = (page: Page) =>
  page.getByRole('radiogroup').evaluateAll(all => all.map(one => one.textContent))

const hasFocus = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name }).evaluate(heading => heading === document.activeElement)

describe('a card', { timeout: 120_000 }, () => {
  test('that is scanned leads into the test, and is asked who it is once only', async () => {
    const room = await openRoom()
    const person = await visit()
    const { page, sees, scan, requests, complaints } = person
    await scan(room.scanOf())
    await sees('Hỏi một lần cho cả khóa')
    expect(await findFaults(page)).toEqual([])
    await tell(person)
    await sees('Câu 1–5')
    expect(await page.getByRole('radiogroup', { name: 'Giới tính', exact: true }).count()).toBe(0)
    expect((await page.getByText('1.', { exact: true }).boundingBox())?.width).toBeGreaterThan(5)
    expect(await findFaults(page)).toEqual([])
    await takeTest(person)
    await sees('Đã nộp bài')
    await page.getByText('bài cuối khóa và bài theo dõi dùng cùng một thẻ').waitFor()
    await page.getByText(room.cardOf()).waitFor()
    expect(await findFaults(page)).toEqual([])
    expect(office.listResponses().at(-1)).toMatchObject({
      mode: 'class',
      unit: 'root',
      answers: { sex: 2, group: 2 },
    })
    expect(page.url()).toBe(`${office.origin}/t`)
    expect(requests.filter(url => url.includes(room.cardOf()))).toEqual([])
    expect(complaints).toEqual([])

    await room.setPhase('post', true)
    const later = await visit()
    await later.scan(room.scanOf())
    await later.sees('Câu 1–5')
  })

  test('is typed after the code of the class, and a slip is told at once', async () => {
    const room = await openRoom()
    const person = await visit()
    const { page, press, sees, write } = person
    await page.goto(`${office.origin}/c`)
    await write('Mã', room.code.toLowerCase())
    await press('Tiếp tục')
    await sees('Mã trên thẻ')
    expect(await findFaults(page)).toEqual([])
    const own = room.cardOf()
    const slip = own.slice(0, 5) + (own.endsWith('1') ? '2' : '1')
    await write('Mã thẻ', slip)
    await page.getByRole('alert').filter({ hasText: 'Mã này gõ chưa đúng' }).waitFor()
    expect(await findFaults(page)).toEqual([])
    await write('Mã thẻ', own.toLowerCase().replace(/(...)/, '$1 '))
    await press('Vào lớp')
    await sees('Hỏi một lần cho cả khóa')
  })

  test('is made for whoever has none, and shown until its code is noted, over a reload too', async () => {
    const room = await openRoom()
    const person = await visit()
    const { page, press, sees, scan } = person
    await scan(room.code)
    await press('Tôi chưa có thẻ')
    await sees('Thẻ của Ông/Bà')
    const code = (await page.locator('.cardCode').textContent()) ?? ''
    await page.getByRole('img', { name: `Mã QR của thẻ ${code}` }).waitFor()
    expect(await findFaults(page)).toEqual([])
    expect(await hasFocus(page, 'Thẻ của Ông/Bà')).toBe(true)
    await page.reload()
    await sees('Thẻ của Ông/Bà')
    await page.getByText(code).waitFor()
    await press('Tôi đã ghi lại mã')
    await tell(person)
    await takeTest(person)
    await sees('Đã nộp bài')
    await page.getByText(code).waitFor()
  })

  test('is offered again on the phone where it was used, unless that goes from hand to hand', async () => {
    const room = await openRoom()
    const first = await visit()
    await first.scan(room.scanOf())
    await first.sees('Hỏi một lần cho cả khóa')
    await first.page.close()
    const again = await visit(first.device)
    await again.scan(room.code)
    await again.sees('Mã trên thẻ')
    expect(await findFaults(again.page)).toEqual([])
    await again.press(`Dùng thẻ ${room.cardOf()} (đã dùng trên máy này)`)
    await again.sees('Hỏi một lần cho cả khóa')
    await again.scan(room.scanOf(1))
    await again.sees('Hỏi một lần cho cả khóa')
    const third = await visit(first.device)
    await third.scan(room.code)
    await third.sees('Mã trên thẻ')
    expect(await third.page.getByRole('button', { name: /^Dùng thẻ/ }).count()).toBe(0)
  })
})

describe('the questions of a class with one form', { timeout: 120_000 }, () => {
  test('come in an order of the card, which a reload and another phone keep', async () => {
    const room = await openRoom({ parallel: false })
    const [person, neighbour] = [await visit(), await visit()]
    await person.scan(room.scanOf(0))
    await tell(person)
    await person.sees('Câu 1–5')
    await neighbour.scan(room.scanOf(1))
    await tell(neighbour)
    await neighbour.sees('Câu 1–5')
    const order = await questionsOn(person.page)
    expect(await questionsOn(neighbour.page)).not.toEqual(order)
    await person.page.reload()
    await person.sees('Câu 1–5')
    expect(await questionsOn(person.page)).toEqual(order)
    const second = await visit()
    await second.scan(room.scanOf(0))
    await second.press('Làm trên máy này')
    await second.sees('Câu 1–5')
    expect(await questionsOn(second.page)).toEqual(order)
  })
})

describe('a test with questions left open', { timeout: 120_000 }, () => {
  test('is handed in only after it has said which, and leads back to the first of them', async () => {
    const room = await openRoom()
    const person = await visit()
    const { page, press, sees, scan } = person
    await scan(room.scanOf())
    await tell(person)
    await sees('Câu 1–5')
    await page.getByRole('radio').first().check({ force: true })
    for (const heading of ['Câu 6–10', 'Câu 11–15', 'Câu 16–20']) {
      await press('Tiếp tục')
      await sees(heading)
    }
    const before = office.listResponses().length
    await press('Nộp bài')
    const asks = page.getByRole('alertdialog')
    await asks.filter({ hasText: /Còn 19 câu chưa trả lời: 2, 3, .*, 20/ }).waitFor()
    expect(await findFaults(page)).toEqual([])
    await press('Quay lại làm tiếp')
    await sees('Câu 1–5')
    expect(await hasFocus(page, 'Câu 1–5')).toBe(true)
    expect(office.listResponses()).toHaveLength(before)
    await answerTest(person)
    await press('Nộp bài')
    await sees('Đã nộp bài')
    expect(office.listResponses()).toHaveLength(before + 1)
  })
})

describe('a test that is broken off', { timeout: 120_000 }, () => {
  test('goes on where it was when the card is scanned again, in another tab too', async () => {
    const room = await openRoom()
    const first = await visit()
    await first.scan(room.scanOf())
    await tell(first)
    // What was asked once has radio buttons too.
    await first.sees('Câu 1–5')
    await first.page.getByRole('radio').first().check({ force: true })
    await first.press('Tiếp tục')
    await first.sees('Câu 6–10')
    await first.page.waitForTimeout(300)
    await first.page.close()
    const again = await visit(first.device)
    await again.scan(room.scanOf())
    await again.sees('Câu 6–10')
    await again.page.getByText('Làm tiếp bài đã ghi tạm trên máy này').waitFor()
    await again.press('Quay lại')
    await again.sees('Câu 1–5')
    expect(await again.page.getByRole('radio').first().isChecked()).toBe(true)
  })

  test('is handed in after the closing, and nobody begins in vain', async () => {
    const room = await openRoom()
    const [first, idle, late] = [await visit(), await visit(), await visit()]
    await first.scan(room.scanOf(0))
    await tell(first)
    await answerTest(first)
    await first.page.waitForTimeout(300)
    await first.page.close()
    await idle.scan(room.scanOf(1))
    await idle.sees('Hỏi một lần cho cả khóa')
    await room.setPhase('pre', false)
    const again = await visit(first.device)
    await again.scan(room.scanOf(0))
    await again.page.getByText('Lớp đã đóng lần kiểm tra này').waitFor()
    const before = office.listResponses().length
    await again.press('Nộp bài')
    await again.sees('Đã nộp bài')
    expect(office.listResponses()).toHaveLength(before + 1)
    await idle.page.reload()
    await idle.sees('Bài kiểm tra này đã đóng')
    await late.scan(room.scanOf(2))
    await late.page.getByRole('alert').filter({ hasText: 'chưa mở hoặc đã đóng' }).waitFor()
  })
})
