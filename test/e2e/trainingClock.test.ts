import { describe, expect, test } from 'vitest'
import { findFaults, openDevice } from '../support/browser.ts'
import { openPhones, tell } from '../support/phoneRoom.ts'
import { openStage } from '../support/stage.ts'

const { office, browser } = await openStage()
const { openRoom, visit } = await openPhones(office, browser)

const minute = 60_000

async function begun() {
  const room = await openRoom({ minutes: 30 })
  const person = await visit()
  await person.page.clock.install()
  await person.scan(room.scanOf())
  await tell(person)
  await person.sees('Câu 1–5')
  return person
}

describe('the time of a test', { timeout: 120_000 }, () => {
  test('is shown and hidden, warns with the focus, and can be put off again and again', async () => {
    const { page, press, sees } = await begun()
    const clock = page.getByRole('timer')
    await clock.filter({ hasText: /^Còn (30:00|29:5\d)$/ }).waitFor()
    await press('Ẩn đồng hồ')
    expect(await clock.count()).toBe(0)
    await page.clock.fastForward(28.5 * minute)
    const alarm = page.getByRole('alertdialog')
    await alarm.filter({ hasText: 'Còn khoảng 2 phút' }).waitFor()
    expect(await alarm.evaluate(shown => shown.contains(document.activeElement))).toBe(true)
    expect(await findFaults(page)).toEqual([])
    await press('Làm tiếp')
    await page.clock.fastForward(2 * minute)
    await alarm.filter({ hasText: 'Hết giờ' }).waitFor()
    for (let round = 0; round < 10; round++) {
      await press('Làm thêm 5 phút')
      await alarm.waitFor({ state: 'detached' })
      await page.clock.fastForward(5.5 * minute)
      await alarm.filter({ hasText: 'Hết giờ' }).waitFor()
    }
    await page.keyboard.press('Escape')
    await alarm.waitFor({ state: 'detached' })
    await page.clock.fastForward(5.5 * minute)
    await alarm.getByRole('button', { name: 'Nộp bài' }).click()
    await alarm.filter({ hasText: 'Còn 20 câu chưa trả lời: 1, 2, 3,' }).waitFor()
    await alarm.getByRole('button', { name: 'Nộp bài' }).click()
    await sees('Đã nộp bài')
  })

  test('is none where the class has none', async () => {
    const room = await openRoom({ minutes: null })
    const person = await visit()
    await person.scan(room.scanOf())
    await tell(person)
    await person.sees('Câu 1–5')
    expect(await person.page.getByRole('timer').count()).toBe(0)
  })
})

describe('on the smallest phone, in English', { timeout: 120_000 }, () => {
  test('every step can be used by the keyboard alone', async () => {
    const room = await openRoom({ minutes: 30 })
    const device = await openDevice(browser, { width: 320, height: 568 })
    const person = await visit(device)
    const { page, sees } = person
    const go = async (button: string) =>
      page.getByRole('button', { name: button, exact: true }).press('Enter')
    await page.goto(`${office.origin}/t?lang=en#${room.code}`)
    await sees('Code on your card')
    expect(await findFaults(page)).toEqual([])
    await go('I have no card yet')
    await sees('Your card')
    expect(await findFaults(page)).toEqual([])
    await go('I have noted the code')
    await sees('Asked once for the whole course')
    expect(await findFaults(page)).toEqual([])
    await page.getByRole('radio', { name: 'Female', exact: true }).press('Space')
    await page.getByLabel('Group').selectOption({ label: 'Civil servant' })
    await page.getByRole('radio', { name: 'Yes', exact: true }).press('Space')
    await page.getByLabel('First letter of your mother’s given name').press('H')
    await go('Begin the test')
    await page.getByRole('progressbar').waitFor()
    expect(await findFaults(page)).toEqual([])
    for (let at = 1; at < 4; at++) {
      await page.getByText(`Page ${at} of 4`).waitFor()
      await page.getByRole('radio').first().press('Space')
      await go('Continue')
    }
    await page.getByText('Page 4 of 4').waitFor()
    await go('Hand in')
    const alarm = page.getByRole('alertdialog')
    await alarm.filter({ hasText: '17 questions are left open: 2, 3, 4, 5, 7,' }).waitFor()
    expect(await findFaults(page)).toEqual([])
    await alarm.getByRole('button', { name: 'Hand in' }).press('Enter')
    await sees('Your test is handed in')
    expect(await findFaults(page)).toEqual([])
    await device.close()
  })
})
