import { describe, expect, test } from 'vitest'
import { openDevice, openPage } from '../support/browser.ts'
import { openStage } from '../support/stage.ts'
import { meet } from '../support/person.ts'

const { office, browser } = await openStage()

const visit = async () => {
  const device = await openDevice(browser)
  const { page, complaints } = await openPage(device)
  return { device, complaints, ...meet(page, office.origin) }
}
const next = 'Tiếp tục'
const ageQuestion = 'Ông/Bà ở nhóm tuổi nào?'
const sexQuestion = 'Giới tính của Ông/Bà là gì?'

describe('a person on a phone', { timeout: 120_000 }, () => {
  test('fills in the public survey from the list to the receipt', async () => {
    const { page, choose, write, press, sees, complaints, device } = await visit()
    const before = office.listResponses().length
    await page.goto(office.origin)
    await page.getByRole('link', { name: 'Phiếu khảo sát nhận thức xã hội về bình đẳng giới' }).click()
    await press('Tiếng Việt')
    await press('Tôi đồng ý tham gia')

    await sees('Về Ông/Bà')
    await choose(ageQuestion, '31–44 tuổi')
    await choose(sexQuestion, 'Nữ')
    await page
      .getByRole('combobox', { name: 'Ông/Bà đang sống ở đơn vị hành chính cấp xã nào?' })
      .press('ArrowDown')
    await page.getByRole('textbox', { name: 'Gõ để tìm...' }).fill('pho hien')
    await page.getByRole('option', { name: 'Phố Hiến' }).click()
    await choose('Hiện nay Ông/Bà thuộc nhóm nào sau đây?', 'Công chức')
    await press(next)

    await sees('Về Ông/Bà (tiếp theo)')
    await choose('Tình trạng hôn nhân hiện nay của Ông/Bà?', 'Đang có vợ/chồng')
    await press(next)

    await sees('Luật Bình đẳng giới và tình hình ở địa phương')
    await choose('Pháp luật cấm lựa chọn giới tính thai nhi dưới mọi hình thức.', 'Đúng')
    await choose('Cơ sở tuyển dụng được từ chối lao động nữ', 'Không biết / không rõ')
    await choose('lĩnh vực nào ở địa phương còn bất bình đẳng giới nhiều nhất?', 'Chính trị', 'Gia đình')
    for (const part of ['1/4', '2/4', '3/4', '4/4']) {
      await press(next)
      await sees(`Ý kiến của Ông/Bà (${part})`)
      await page.getByRole('radiogroup').first().getByText('Đồng ý', { exact: true }).click()
    }
    await press(next)

    await sees('Việc nhà')
    await choose('Nấu ăn, rửa bát', 'Hai người như nhau')
    await write('Hôm qua, Ông/Bà dành khoảng mấy giờ', '2.5')
    for (const heading of ['Quyết định và tài sản trong gia đình', 'Khi biết có bạo lực gia đình']) {
      await press(next)
      await sees(heading)
    }
    await press(next)
    await sees('Thông tin về bình đẳng giới')
    await press(next)
    await sees('Đề xuất của Ông/Bà')
    await write('Theo Ông/Bà, địa phương hoặc đơn vị nên làm gì', 'Chia đều việc nhà')
    await press('Gửi phiếu')

    await sees('Đã lưu phiếu')
    const number = await page.getByText(/^[0-9A-F]{4} [0-9A-F]{4}$/).textContent()
    const stored = office.listResponses()
    expect(stored).toHaveLength(before + 1)
    const { id, answers } = stored.at(-1) ?? { id: '', answers: {} }
    expect(id.slice(-8).toUpperCase()).toBe(number?.replace(' ', ''))
    expect(answers).toMatchObject({
      '00': 1,
      A01: 5,
      A02: 2,
      A03: 11_953,
      A04: 2,
      A06: 2,
      B02: { c: 1, f: 98 },
      B03: [1, 8],
      C01: 4,
      C13: 4,
      D01: { a: 3 },
      D02: 2.5,
      F01: 'Chia đều việc nhà',
    })
    expect(complaints).toEqual([])
    await device.close()
  })

  test('is told in words what is missing or wrong, and taken to it', async () => {
    const { page, begin, choose, write, press, sees, complaints, device } = await visit()
    await begin('perception')
    await press(next)
    const summary = page.getByRole('alert').filter({ has: page.getByRole('heading') })
    await page.getByRole('heading', { name: 'Có 1 câu cần xem lại' }).waitFor()
    expect(await summary.evaluate(element => element === document.activeElement)).toBe(true)
    expect(await summary.textContent()).toContain('Vui lòng trả lời câu hỏi này.')
    await summary.getByRole('link', { name: ageQuestion }).click()
    const first = page.getByRole('radio', { name: 'Dưới 16 tuổi' })
    expect(await first.evaluate(element => element === document.activeElement)).toBe(true)

    await choose(ageQuestion, '31–44 tuổi')
    await summary.waitFor({ state: 'detached' })
    for (let step = 0; step < 7; step += 1) await press(next)
    await sees('Việc nhà')
    await write('Hôm qua, Ông/Bà dành khoảng mấy giờ', '25')
    await press(next)
    await page.getByRole('heading', { name: 'Có 1 câu cần xem lại' }).waitFor()
    expect(await summary.textContent()).toMatch(/24/)
    expect(complaints).toEqual([])
    await device.close()
  })

  test('goes back, by the button or by the phone, and finds every answer', async () => {
    const { page, begin, choose, press, sees, device } = await visit()
    await begin('perception')
    await choose(ageQuestion, '55–64 tuổi')
    await choose(sexQuestion, 'Nam')
    await press(next)
    await sees('Về Ông/Bà (tiếp theo)')
    await press(next)
    await sees('Luật Bình đẳng giới và tình hình ở địa phương')
    await page.goBack()
    await sees('Về Ông/Bà (tiếp theo)')
    await press('Quay lại')
    await sees('Về Ông/Bà')
    expect(await page.getByRole('radio', { name: '55–64 tuổi' }).isChecked()).toBe(true)
    expect(await page.getByRole('radio', { name: 'Nam', exact: true }).isChecked()).toBe(true)
    await device.close()
  })

  test('is not offered what somebody else typed before', async () => {
    const { page, begin, press, sees, device } = await visit()
    await begin('course-reaction')
    await press(next)
    await press(next)
    await sees('Việc sẽ làm và góp ý')
    const offering = await page.evaluate(() =>
      [...document.querySelectorAll('textarea, input')].filter(
        field =>
          field.getAttribute('autocomplete') !== 'off' && field.closest('form')?.autocomplete !== 'off',
      ),
    )
    expect(offering).toEqual([])
    await device.close()
  })

  test('who does not agree is thanked, and nothing is sent', async () => {
    const { page, press, sees, device } = await visit()
    const before = office.listResponses().length
    const sent: string[] = []
    page.on('request', request => request.method() !== 'GET' && sent.push(request.url()))
    await page.goto(`${office.origin}/s/perception`)
    await press('Tiếng Việt')
    await press('Tôi không đồng ý')
    await sees('Xin cảm ơn')
    expect([sent, office.listResponses().length]).toEqual([[], before])
    await device.close()
  })
})
