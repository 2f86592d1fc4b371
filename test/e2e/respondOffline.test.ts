import { EventEmitter, once } from 'node:events'
import type { BrowserContext, Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { openDevice, openPage } from '../support/browser.ts'
import { openStage } from '../support/stage.ts'
import { meet } from '../support/person.ts'

const { office, browser } = await openStage()

let device: BrowserContext
let before: number
beforeEach(async () => {
  device = await openDevice(browser)
  before = office.listResponses().length
  return () => device.close()
})

const visit = async () => meet((await openPage(device)).page, office.origin)
const arrived = () => office.listResponses().length - before
const responses = '**/api/responses/*'

/** The courses' form is short: nothing in it is required. */
const fillIn = async ({ begin, choose, press, sees }: ReturnType<typeof meet>) => {
  await begin('course-reaction')
  await choose('Giới tính', 'Nữ')
  await press('Tiếp tục')
  await sees('Tự đánh giá kỹ năng')
  await press('Tiếp tục')
  await sees('Việc sẽ làm và góp ý')
}
const numberOn = (page: Page) => page.getByText(/^[0-9A-F]{4} [0-9A-F]{4}$/).textContent()

describe('when the network fails', { timeout: 120_000 }, () => {
  test('a finished response is kept, says so, and arrives once the office is back', async () => {
    const person = await visit()
    await fillIn(person)
    await office.stop()
    await person.press('Gửi phiếu')
    await person.sees('Phiếu được giữ trên máy này')
    const kept = await numberOn(person.page)
    await office.start()
    await person.sees('Đã lưu phiếu')
    expect([await numberOn(person.page), arrived()]).toEqual([kept, 1])
  })

  test('a kept response leaves from any page that is opened later', async () => {
    const person = await visit()
    await fillIn(person)
    await office.stop()
    await person.press('Gửi phiếu')
    await person.sees('Phiếu được giữ trên máy này')
    await person.page.close()
    await office.start()
    const later = await visit()
    await later.page.goto(office.origin)
    await later.sees('Phiếu đang mở')
    await expect.poll(arrived).toBe(1)
  })

  test('an answer that gets lost on the way back is asked for again, and nothing is stored twice', async () => {
    const person = await visit()
    await fillIn(person)
    let lost = 0
    await person.page.route(responses, async route => {
      await route.fetch()
      lost += 1
      await (lost < 3 ? route.abort() : route.continue())
    })
    await person.press('Gửi phiếu')
    await person.sees('Đã lưu phiếu')
    expect([lost, arrived()]).toEqual([3, 1])
  })

  test('one page sends while another of the same device waits its turn', async () => {
    const first = await visit()
    await fillIn(first)
    const gate = new EventEmitter()
    const held = once(gate, 'open')
    await first.page.route(responses, route => held.then(() => route.continue()))
    await first.press('Gửi phiếu')
    await first.sees('Đang gửi phiếu…')
    const second = await visit()
    let sent = 0
    second.page.on('request', request => {
      if (request.method() === 'PUT') sent += 1
    })
    await second.page.goto(office.origin)
    await second.page.getByText('1 phiếu đang chờ gửi').waitFor()
    gate.emit('open')
    await first.sees('Đã lưu phiếu')
    await second.page.getByText('1 phiếu đang chờ gửi').waitFor({ state: 'detached' })
    expect([sent, arrived()]).toEqual([0, 1])
  })

  test('a Wi-Fi page that answers for the office is not believed', async () => {
    const person = await visit()
    await fillIn(person)
    await person.page.route(responses, route => route.fulfill({ status: 200, body: '<h1>Wi-Fi</h1>' }))
    await person.press('Gửi phiếu')
    await person.sees('Phiếu được giữ trên máy này')
    await person.page.unroute(responses)
    await person.sees('Đã lưu phiếu')
    expect(arrived()).toBe(1)
  })

  test('a response that the office refuses stays on the device, with the reason and its number', async () => {
    const person = await visit()
    await fillIn(person)
    const title = 'Phiếu khảo sát đã đóng.'
    await person.page.route(responses, route => route.fulfill({ status: 409, json: { title } }))
    await person.press('Gửi phiếu')
    await person.sees('Máy chủ chưa nhận phiếu này')
    await person.page.getByText(title).waitFor()
    const number = await numberOn(person.page)
    await person.page.goto(office.origin)
    await person.page
      .getByRole('listitem')
      .filter({ hasText: `${number} ${title}` })
      .waitFor()
    expect(arrived()).toBe(0)
  })
})

describe('where the device can do less', { timeout: 120_000 }, () => {
  test('a response that nothing can keep is held by the page, which says so, and arrives', async () => {
    const person = await visit()
    await person.page.addInitScript(() => Reflect.deleteProperty(window, 'indexedDB'))
    await fillIn(person)
    await office.stop()
    await person.press('Gửi phiếu')
    await person.sees('Phiếu chưa gửi được')
    await office.start()
    await person.sees('Đã lưu phiếu')
    expect(arrived()).toBe(1)
  })

  test('on a connection that is not secure the receipt is matched by its content as well', async () => {
    const { page } = await openPage(device)
    const person = meet(page, office.origin.replace('127.0.0.1', 'lan.test'))
    await fillIn(person)
    expect(await page.evaluate(() => [isSecureContext, crypto.subtle === undefined])).toEqual([false, true])
    await page.route(responses, route => {
      const [id, receivedAt] = [route.request().url().split('/').at(-1), new Date().toISOString()]
      return route.fulfill({ status: 201, json: { id, receivedAt, digest: 'of something else' } })
    })
    await person.press('Gửi phiếu')
    await person.sees('Phiếu được giữ trên máy này')
    await page.unroute(responses)
    await person.sees('Đã lưu phiếu')
    expect(arrived()).toBe(1)
  })
})

describe('what is not sent yet', { timeout: 120_000 }, () => {
  const age = '31–44 tuổi'
  const started = async () => {
    const person = await visit()
    await person.begin('perception')
    await person.choose('Ông/Bà ở nhóm tuổi nào?', age)
    await person.press('Tiếp tục')
    await person.sees('Về Ông/Bà (tiếp theo)')
    return person
  }

  test('survives a reload, on the page where it was', async () => {
    const person = await started()
    await person.page.reload()
    await person.sees('Về Ông/Bà (tiếp theo)')
    await person.press('Quay lại')
    await person.sees('Về Ông/Bà')
    expect(await person.page.getByRole('radio', { name: age }).isChecked()).toBe(true)
  })

  test('is offered to whoever opens the survey next, and can be thrown away', async () => {
    const person = await started()
    await person.page.close()
    const next = await visit()
    await next.page.goto(`${office.origin}/s/perception`)
    await next.sees('Có một phiếu đang trả lời dở')
    await next.press('Xóa và làm phiếu mới')
    await next.press('Tiếng Việt')
    await next.press('Tôi đồng ý tham gia')
    await next.sees('Về Ông/Bà')
    expect(await next.page.getByRole('radio', { name: age }).isChecked()).toBe(false)
    await next.page.reload()
    await next.page.getByRole('button', { name: 'Tiếng Việt' }).waitFor()
  })

  test('can be carried on with', async () => {
    const person = await started()
    await person.page.close()
    const next = await visit()
    await next.page.goto(`${office.origin}/s/perception`)
    await next.press('Trả lời tiếp')
    await next.sees('Về Ông/Bà (tiếp theo)')
    await next.press('Quay lại')
    expect(await next.page.getByRole('radio', { name: age }).isChecked()).toBe(true)
  })

  test('stays with its tab while another fills in the same survey', async () => {
    const person = await started()
    const other = await visit()
    await other.begin('perception')
    await other.choose('Ông/Bà ở nhóm tuổi nào?', '16–17 tuổi')
    await person.page.reload()
    await person.sees('Về Ông/Bà (tiếp theo)')
    await person.press('Quay lại')
    expect(await person.page.getByRole('radio', { name: age }).isChecked()).toBe(true)
  })
})
