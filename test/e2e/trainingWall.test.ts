import { describe, expect, test } from 'vitest'
import { desktop, findFaults, phone } from '../support/browser.ts'
import { openStage } from '../support/stage.ts'
import {
  attend,
  enterTraining,
  hallOf,
  handIn,
  makeCards,
  makeClass,
  press,
  sees,
} from '../support/trainerOffice.ts'

const { office, browser } = await openStage()

const wall = { width: 1920, height: 1080 }
const enter = (viewport: typeof desktop) => enterTraining(office, browser, viewport)

describe('the wall of a class', { timeout: 180_000 }, () => {
  test('shows the code on the wall, with how many have handed in, and comes out of it by a key', async () => {
    const { page, complaints } = await enter(wall)
    const hall = hallOf(office, await makeClass(page))
    const [card = ''] = await makeCards(page)
    await press(page, 'Mở bài đầu khóa')
    await page.getByRole('link', { name: 'Chiếu mã lớp' }).click()
    await page.getByRole('heading', { name: 'Bài đầu khóa · Pre-test' }).waitFor()
    const shown = page.getByLabel(/^Mã lớp( \w){6}$/).and(page.locator('.wall-code'))
    const { height } = (await shown.boundingBox()) ?? { height: 0 }
    const size = await shown.evaluate(element => Number.parseFloat(getComputedStyle(element).fontSize))
    // Capital letters are 0.714 of the size of the font.
    expect(size * 0.714).toBeGreaterThan(wall.height * 0.15)
    expect(height).toBeLessThan(wall.height * 0.3)
    const qr = (await page.getByRole('img', { name: /^Mã QR/ }).boundingBox()) ?? { height: 0 }
    expect(qr.height).toBeGreaterThan(wall.height / 2)
    await sees(page, '0 người đã nộp')
    const seat = await attend(hall, card, 2)
    await sees(page, '1 người đang ở trong bài')
    await handIn(hall, seat, 2, 'B')
    await sees(page, '1 người đã nộp')
    expect(await findFaults(page)).toEqual([])
    await page.setViewportSize(phone)
    expect(await findFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: 'Ba lần kiểm tra' }).waitFor()
    expect(complaints).toEqual([])
  })

  test('shows what was answered, and what is right once that is shown to the class', async () => {
    const { page, complaints } = await enter(desktop)
    const lesson = await makeClass(page)
    const hall = hallOf(office, lesson)
    const cards = await makeCards(page)
    for (const phase of ['đầu', 'cuối']) {
      await press(page, `Mở bài ${phase} khóa`)
      await page.getByRole('button', { name: `Đóng bài ${phase} khóa` }).waitFor()
      for (const [at, card] of cards.slice(0, 22).entries()) {
        const sex = 1 + (at % 2)
        await handIn(hall, await attend(hall, card, sex), sex, at % 3 === 0 ? 'B' : 'C')
      }
    }
    await press(page, 'Đóng bài cuối khóa')
    await press(page, 'Đóng bài cuối khóa: chắc chắn')
    await page.getByRole('button', { name: 'Mở lại bài cuối khóa' }).waitFor()
    await page.getByRole('link', { name: 'Chiếu kết quả từng câu' }).click()
    await page.setViewportSize(wall)
    await sees(page, /^Câu 1 trên \d+/)
    await sees(page, 'Đáp án chưa công bố.')
    expect(await page.getByText('câu sai nhiều nhất trước').count()).toBe(0)
    expect(await page.getByText('✓ đáp án').count()).toBe(0)
    expect(await findFaults(page)).toEqual([])
    await page.keyboard.press('ArrowRight')
    await sees(page, /^Câu 2 trên/)
    await page.keyboard.press('PageUp')
    await sees(page, /^Câu 1 trên/)
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: 'Ba lần kiểm tra' }).waitFor()
    expect(new URL(page.url()).pathname).toBe(`/office/training/${lesson.id}`)

    await page.setViewportSize(desktop)
    await press(page, 'Công bố đáp án')
    await press(page, 'Công bố đáp án: chắc chắn')
    await sees(page, /^Đã công bố đáp án lúc/)
    expect(await page.getByRole('button', { name: /^Mở lại/ }).count()).toBe(0)
    expect(await findFaults(page)).toEqual([])
    await page.getByRole('link', { name: 'Chiếu kết quả từng câu' }).click()
    await page.setViewportSize(wall)
    await sees(page, /^Câu 1 trên \d+ · câu sai nhiều nhất trước$/)
    await sees(page, '✓ đáp án')
    await sees(page, /^\d+\s% trả lời đúng$/)
    expect(await findFaults(page)).toEqual([])
    await page.setViewportSize(phone)
    expect(await findFaults(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  test('finds the screens in English without barriers', async () => {
    const { page } = await enter(desktop)
    await makeClass(page)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'The three tests' }).waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.getByRole('link', { name: 'Show the code on the wall' }).click()
    await sees(page, 'No test is open. Please wait for the trainer.')
    expect(await findFaults(page)).toEqual([])
  })
})
