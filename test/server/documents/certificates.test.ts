import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lettered } from '../../../server/documents/lettering.ts'
import { databases } from '../../support/databases.ts'
import { ask, everythingIn, listNotes, refusalOf } from '../../support/desk.ts'
import { fontsOf, particularsOf, textsOf } from '../../support/paper.ts'
import { payloads } from '../../support/payloads.ts'
import { signIn } from '../../support/staff.ts'
import { makeClass, openRoom, type Room } from '../../support/trainingRoom.ts'

const order = {
  language: 'vi',
  names: ['Nguyễn Thị Ánh Tuyết', 'Đỗ Văn Quyết'],
  superior: 'UBND tỉnh Hưng Yên',
  agency: 'Sở Nội vụ',
  heldUntil: '2026-11-27',
  hours: 24,
  place: 'Hưng Yên',
  signedOn: '2026-11-27',
  position: 'KT. Giám đốc\nPhó Giám đốc',
  signer: 'Vũ Thị Hồng Nhung',
}

/** Without what breaks its lines. */
const dense = (text: string) => text.replaceAll(/[\s\u200b]+/g, '')

describe.each(databases)('certificates with %s', (_name, create) => {
  let room: Room
  let id: string
  beforeAll(async () => {
    room = await openRoom(create)
    id = (await makeClass(room))['id']
  })
  afterAll(() => room.close())

  const post = (others: object = {}) =>
    room.app.request(`/api/training/${id}/certificates`, {
      method: 'POST',
      headers: { cookie: room.trainer.cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ ...order, ...others }),
    })
  const paper = async (others: object = {}) => new Uint8Array(await (await post(others)).arrayBuffer())

  test('there is one page for each name, with the heading of official papers', async () => {
    const pages = await textsOf(await paper())
    expect(pages.length).toBe(2)
    expect(pages[1]).toContain('Đỗ Văn Quyết')
    expect(pages[1]).not.toContain('Nguyễn Thị Ánh Tuyết')
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'UBND TỈNH HƯNG YÊN',
      'SỞ NỘI VỤ',
      'GIẤY CHỨNG NHẬN',
      'Tập huấn kiến thức, kỹ năng hoạt động bình đẳng giới',
      'từ ngày 25/11/2026 đến ngày 27/11/2026 tại Hội trường huyện',
      '24 giờ',
      'Hưng Yên, ngày 27 tháng 11 năm 2026',
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
      'Vũ Thị Hồng Nhung',
    ])
      expect(pages[0]).toContain(words)
  })

  test('what may be left out is left out, and the day can be written by hand', async () => {
    const nothing = { superior: '', agency: '', heldUntil: null, hours: null, place: '', signedOn: null }
    const [page] = await textsOf(await paper({ ...nothing, position: '', signer: '', language: 'en' }))
    expect(page).toContain('CERTIFICATE')
    expect(page).toContain('Held on 25 November 2026')
    expect(page).not.toMatch(/null|undefined|Duration/)
  })

  test('a name is printed as it stands, whatever it could mean to the typesetter', async () => {
    const names = [
      '#eval("1+1") *x* _y_ `z` $w$',
      '#import "/x.typ": *',
      '<b> @c \\ ]] } [#read("cards.typ")]',
      '= //',
    ]
    const pages = await textsOf(await paper({ names }))
    expect(pages.map((page, place) => page.includes(names[place] ?? ' '))).toEqual(names.map(() => true))
  })

  test('what acts elsewhere is text on a certificate', async () => {
    const names = payloads.map(payload => payload.trim()).filter(name => name !== '' && name.length <= 200)
    const bytes = await paper({ names, signer: names[0], place: names[1], agency: names[2] })
    const pages = (await textsOf(bytes)).map(dense)
    expect(pages.map((page, place) => page.includes(dense(lettered(names[place] ?? ''))))).toEqual(
      names.map(() => true),
    )
    expect(await particularsOf(bytes)).toMatchObject({
      JavaScript: 'no',
      Form: 'none',
      Pages: String(names.length),
    })
  })

  test('every Vietnamese letter is text in the file, and not only seen', async () => {
    const vowels = Array.from('aăâeêioôơuưy', vowel =>
      ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
        .map(tone => (vowel + tone).normalize('NFC'))
        .join(''),
    )
    const names = [...vowels, 'đ'].flatMap(name => [name, name.toUpperCase()])
    const pages = await textsOf(await paper({ names }))
    expect(pages.map((page, place) => page.includes(names[place] ?? ' '))).toEqual(names.map(() => true))
  })

  test('every name fits on its page, however long', async () => {
    const names = [
      'x'.repeat(200),
      'W'.repeat(200),
      'Phạm Thị Hồng '.repeat(14),
      '😀'.repeat(100),
      '\u202eabc',
    ]
    const bytes = await paper({ names })
    expect((await particularsOf(bytes))['Pages']).toBe('5')
    expect(await fontsOf(bytes)).toEqual(['Tinos-Bold', 'Tinos-Italic', 'Tinos-Regular'])
  })

  test('two hundred names are set within five seconds', async () => {
    const names = Array.from({ length: 200 }, (_, place) => `Trần Thị Ngọc Ánh ${place}`)
    const began = performance.now()
    const bytes = await paper({ names })
    expect(performance.now() - began).toBeLessThan(5000)
    expect((await particularsOf(bytes))['Pages']).toBe('200')
  })

  test('no name is kept: not in the database, not in the audit, not in the log', async () => {
    const names = ['Chim Hoàng Yến Canary', 'Chim Hoàng Yến Canary Hai']
    const signer = 'Người Ký Canary'
    expect((await post({ names, signer })).status).toBe(200)
    expect((await post({ names: [...names, ''] })).status).toBe(400)
    const everything = `${await everythingIn(room.database)}${JSON.stringify(room.visits)}${room.failures.map(String).join()}`
    expect(everything).toContain('training.certify')
    expect(everything).not.toContain('Canary')
    const notes = (await listNotes(room.database)).filter(({ action }) => action === 'training.certify')
    expect(notes.at(-1)).toMatchObject({ subject: id, actor: room.trainer.id, detail: { count: 2 } })
  })

  test('bad orders are refused by the name of the field, and the answer repeats no name', async () => {
    const refused = await post({ names: ['Canary', 'x'.repeat(201)] })
    const body = await refused.text()
    expect(refused.status).toBe(400)
    expect(body).toContain('names.1')
    expect(body).not.toMatch(/Canary|xxx/)
    expect((await post({ names: [] })).status).toBe(400)
    expect((await post({ names: Array.from({ length: 301 }, () => 'A') })).status).toBe(400)
  })

  test('nobody orders certificates for another trainer’s class', async () => {
    const { cookie } = await signIn(room.database, 'trainer', 'a')
    const asked = ask(room.app, 'POST', `/training/${id}/certificates`, { cookie, body: order })
    expect(await refusalOf(asked)).toEqual([404, 'thing.notFound'])
  })
})
