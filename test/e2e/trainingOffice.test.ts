import { eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { monthsAfter } from '../../client/manage/training/standing.ts'
import type { Role } from '../../server/access/role.ts'
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

const enter = (viewport: typeof desktop, role: Role = 'trainer') =>
  enterTraining(office, browser, viewport, role)

const cell = (page: Page, row: string, column: number) =>
  page
    .locator('.live-table')
    .first()
    .getByRole('row', { name: new RegExp(`^${row}`) })
    .getByRole('cell')
    .nth(column)

/** Waits until a cell of the live counts says so. */
const counts = (page: Page, row: string, column: number, value: string) =>
  expect.poll(() => cell(page, row, column).textContent(), { timeout: 10_000 }).toBe(value)

describe('a trainer', { timeout: 180_000 }, () => {
  test('makes a class on a phone, hardly typing anything, and changes what was said of it', async () => {
    const { page, complaints } = await enter(phone)
    await sees(page, 'Chưa có lớp nào.')
    expect(await findFaults(page)).toEqual([])
    await page.getByRole('link', { name: 'Tạo lớp mới' }).click()
    expect(await page.getByLabel('Loại khóa').inputValue()).toBe('C01')
    expect(await page.getByLabel('Bài kiểm tra').inputValue()).toBe('knowledge-a')
    expect(await page.getByLabel(/^Hai đề tương đương/).isChecked()).toBe(true)
    expect(await findFaults(page)).toEqual([])

    await page.getByLabel('Loại khóa').selectOption('V01')
    await sees(page, 'Khóa này không có bài kiểm tra trước và sau.')
    await sees(page, 'Phiếu đánh giá sau khóa tập huấn')
    expect(await page.getByRole('button', { name: 'Tạo lớp' }).isDisabled()).toBe(true)
    expect(await findFaults(page)).toEqual([])
    await page.getByLabel('Loại khóa').selectOption('C05')
    expect(await page.getByLabel('Bài kiểm tra').inputValue()).toBe('teaching')

    await page.getByRole('link', { name: /Các lớp tập huấn/ }).click()
    await makeClass(page)
    expect(await findFaults(page)).toEqual([])
    await page.getByRole('link', { name: 'Sửa thông tin lớp' }).click()
    await page.getByLabel('Nơi học').fill('Hội trường lớn')
    expect(await findFaults(page)).toEqual([])
    await press(page, 'Lưu')
    await sees(page, 'Hội trường lớn')
    await page.getByRole('link', { name: /Các lớp tập huấn/ }).click()
    await sees(page, 'Chưa mở bài nào')
    expect(await findFaults(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  test('is shown first which class is due for its follow-up', async () => {
    const { page } = await enter(phone)
    const hall = hallOf(office, await makeClass(page))
    await press(page, 'Mở bài đầu khóa')
    await page.getByRole('button', { name: 'Đóng bài đầu khóa' }).waitFor()
    await press(page, 'Mở bài cuối khóa')
    await press(page, 'Đóng bài cuối khóa')
    await press(page, 'Đóng bài cuối khóa: chắc chắn')
    await page.getByRole('button', { name: 'Mở lại bài cuối khóa' }).waitFor()
    await office.meddle(({ tables: { trainingClasses }, write }) =>
      write(async tx => {
        const heldOn = monthsAfter(new Date().toISOString().slice(0, 10), -4)
        await tx.update(trainingClasses).set({ heldOn }).where(eq(trainingClasses.id, hall.lesson.id))
      }),
    )
    await page.getByRole('link', { name: /Các lớp tập huấn/ }).click()
    const due = page.getByRole('region', { name: 'Đến kỳ làm bài theo dõi' })
    await due.getByText(/^Đến kỳ làm bài theo dõi, chậm nhất/).waitFor()
    expect(await due.getByRole('link').getAttribute('href')).toContain(hall.lesson.id)
    expect(await findFaults(page)).toEqual([])
  })

  test('leads a class through its tests, and sees who is there', async () => {
    const { page, complaints } = await enter(desktop)
    const hall = hallOf(office, await makeClass(page))
    const cards = await makeCards(page)
    await sees(page, 'Lớp có 44 thẻ.')
    expect(new Set(cards).size).toBe(44)
    await press(page, 'Mở bài đầu khóa')
    await page.getByRole('button', { name: 'Đóng bài đầu khóa' }).waitFor()
    await sees(page, 'Mở bài này thì bài đầu khóa tự đóng.')

    const people = cards.slice(0, 22).map((card, at) => ({ card, sex: at % 2 === 0 ? 2 : 1 }))
    const [first, ...others] = people
    if (!first) throw new Error('no card')
    const seat = await attend(hall, first.card, first.sex)
    await counts(page, 'Đã vào', 0, '1')
    await hall.start(seat)
    await counts(page, 'Đang làm', 3, '1')
    await handIn(hall, seat, first.sex, 'B')
    await counts(page, 'Đã nộp', 0, '1')
    for (const { card, sex } of others) await handIn(hall, await attend(hall, card, sex), sex, 'B')
    await counts(page, 'Đã nộp', 3, '22')
    await counts(page, 'Đã nộp', 1, '11')
    expect(await findFaults(page)).toEqual([])
    await page.setViewportSize(phone)
    expect(await findFaults(page)).toEqual([])
    await page.setViewportSize(desktop)

    await press(page, 'Mở bài cuối khóa')
    await page.getByRole('button', { name: 'Đóng bài cuối khóa' }).waitFor()
    await page.getByRole('button', { name: 'Mở lại bài đầu khóa' }).waitFor()
    for (const { card, sex } of people)
      await handIn(hall, await attend(hall, card, sex), sex, sex === 2 ? 'B' : 'C')
    await counts(page, 'Đã nộp', 3, '22')
    await sees(page, 'Chỉ công bố được đáp án sau khi bài cuối khóa đã đóng.')
    await press(page, 'Đóng bài cuối khóa')
    await press(page, 'Đóng bài cuối khóa: chắc chắn')
    await page.getByRole('button', { name: 'Mở lại bài cuối khóa' }).waitFor()
    const step = page.getByRole('heading', { name: 'Bài cuối khóa', exact: true })
    expect(await step.evaluate(heading => heading === document.activeElement)).toBe(true)
    await page.getByRole('status').getByText('Đã đóng').nth(1).waitFor()

    expect(complaints).toEqual([])
  })

  test('is told when the connection is lost, and that it is back', async () => {
    const { page, complaints } = await enter(desktop)
    await makeClass(page)
    await sees(page, 'Chưa có ai vào.')
    await office.stop()
    await sees(page, /^Mất kết nối/)
    await office.start()
    await page.getByText(/^Mất kết nối/).waitFor({ state: 'detached', timeout: 30_000 })
    await sees(page, 'Chưa có ai vào.')
    expect(complaints.filter(text => !text.includes('ERR_'))).toEqual([])
  })
})

test('a steward puts a right answer right, which no screen shows before', { timeout: 60_000 }, async () => {
  const { page, complaints } = await enter(phone, 'administrator')
  await page.getByRole('link', { name: 'Sửa đáp án' }).click()
  await sees(page, 'Chưa sửa đáp án nào.')
  await page.getByLabel('Bài kiểm tra').selectOption('knowledge-a')
  await page.getByLabel('Câu hỏi').selectOption('01')
  await page.getByLabel('Đáp án đúng').selectOption('C')
  await page.getByLabel('Lý do').fill('Luật đã sửa đổi')
  expect(await findFaults(page)).toEqual([])
  await press(page, 'Sửa đáp án')
  await sees(page, 'Luật đã sửa đổi')
  expect(await findFaults(page)).toEqual([])
  await page.setViewportSize(desktop)
  await page.getByRole('row', { name: /Bản 1 01 C Luật đã sửa đổi/ }).waitFor()
  expect(await findFaults(page)).toEqual([])
  expect(complaints).toEqual([])
})
