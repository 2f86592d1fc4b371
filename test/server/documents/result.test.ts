import { inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newSqlite } from '../../support/databases.ts'
import { fontsOf, particularsOf, textsOf } from '../../support/paper.ts'
import { signIn } from '../../support/staff.ts'
import { handIn, openClass, sit, tell } from '../../support/trainee.ts'
import { openRoom, type Room } from '../../support/trainingRoom.ts'

let room: Room
let full: string
let small: string

/** A class in which some women and men took both tests. */
async function heldClass(women: number, men: number) {
  const title = '#eval("1+1") *x* <b> 😀 \u202e]'
  const { id, code, cards, setPhase } = await openClass(room, women + men, { title })
  for (const phase of ['pre', 'post'] as const) {
    await setPhase(phase, true)
    for (const [place, card] of cards.entries()) {
      const seat = (await sit(room, code, { card, address: `203.0.113.${place + 1}` })).told
      const about = { sex: place < women ? 2 : 1, audience: 2, firstClass: true }
      if (phase === 'pre') await tell(room, seat, about)
      const known = place % 3 === 0 && phase === 'pre' ? 'A' : 'B'
      expect(
        (await handIn(room, seat, { '01': known, '02': 'C', '03': phase === 'pre' ? 'D' : 'B' })).status,
      ).toBe(201)
    }
    await setPhase(phase, false)
  }
  return id
}

beforeAll(async () => {
  room = await openRoom(newSqlite)
  full = await heldClass(12, 13)
  small = await heldClass(3, 2)
}, 120_000)
afterAll(() => room.close())

const sheet = async (id: string, form: 'pdf' | 'docx', lang = 'vi', cookie = room.trainer.cookie) => {
  const answer = await room.app.request(`/api/training/${id}/report.${form}?lang=${lang}`, {
    headers: { cookie },
  })
  return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) }
}
const plain = (text: string) => text.replaceAll(/\s+/g, ' ')

describe('the result sheet of a class as PDF', () => {
  test('has facts, counts, both sexes, what is missed and notes on at most two pages', async () => {
    const pages = await textsOf((await sheet(full, 'pdf')).bytes)
    expect(pages.length).toBeLessThanOrEqual(2)
    const text = plain(pages.join(' '))
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'KẾT QUẢ LỚP TẬP HUẤN',
      'Tập huấn kiến thức, kỹ năng hoạt động bình đẳng giới',
      'Hội trường huyện',
      '20 nữ, 20 nam',
      'Bài đầu khóa 12 13 25',
      'Có cả hai bài 12 13 25',
      'Nữ 12',
      'Nam 13',
      'Chung 25',
      'Những câu còn nhiều người trả lời sai',
      'Không có tên người',
    ])
      expect(text).toContain(words)
    expect(text).toMatch(/điểm phần trăm/)
  })

  test('prints what a trainer called the class as it stands', async () => {
    const [page = ''] = await textsOf((await sheet(full, 'pdf')).bytes)
    expect(plain(page)).toContain('#eval("1+1") *x* <b> □ ]')
  })

  test('tells of fewer than ten only how many they were, and why', async () => {
    const text = plain((await textsOf((await sheet(small, 'pdf')).bytes)).join(' '))
    expect(text).toContain('Có cả hai bài 3 2 5')
    expect(text).toContain('Dưới 10 người có đủ bài đầu khóa và bài cuối khóa')
    expect(text).not.toMatch(/\d %/)
  })

  test('speaks English where it is asked to', async () => {
    const text = plain((await textsOf((await sheet(full, 'pdf', 'en')).bytes)).join(' '))
    expect(text).toContain('RESULTS OF A TRAINING CLASS')
    expect(text).toContain('First test 12 13 25')
    expect(text).not.toContain('Bài đầu khóa')
  })

  test('is tagged, titled and lettered in one typeface', async () => {
    const { bytes } = await sheet(full, 'pdf')
    expect(await particularsOf(bytes)).toMatchObject({
      Tagged: 'yes',
      Title: expect.stringContaining('Kết quả lớp tập huấn'),
      'Page size': expect.stringContaining('(A4)'),
    })
    expect((await fontsOf(bytes)).every(font => font.startsWith('Tinos-'))).toBe(true)
  })

  test('is nobody’s who may not see results', async () => {
    for (const role of ['reporter', 'trainer'] as const) {
      const { cookie } = await signIn(room.database, role, 'a')
      expect([
        (await sheet(full, 'pdf', 'vi', cookie)).status,
        (await sheet(full, 'docx', 'vi', cookie)).status,
      ]).toEqual([404, 404])
    }
    const { cookie } = await signIn(room.database, 'leader', 'a')
    expect((await sheet(full, 'pdf', 'vi', cookie)).status).toBe(200)
  })
})

/** The files of an archive, by the list at its end (PKWARE’s APPNOTE, 4.3.12). */
function filesOf(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  for (let at = archive.indexOf('PK\u0001\u0002'); at >= 0; at = archive.indexOf('PK\u0001\u0002', at + 4)) {
    const name = archive.subarray(at + 46, at + 46 + archive.readUInt16LE(at + 28)).toString()
    const start = archive.readUInt32LE(at + 42)
    const body = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28)
    const packed = archive.subarray(body, body + archive.readUInt32LE(at + 20))
    files.set(name, archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed)
  }
  return files
}

describe('the result sheet of a class as a document', () => {
  test('says the same as the PDF, and can be edited', async () => {
    const files = filesOf(Buffer.from((await sheet(full, 'docx')).bytes))
    const document = String(files.get('word/document.xml'))
    const text = plain(document.replaceAll(/<[^>]+>/g, ' '))
    for (const words of [
      'KẾT QUẢ LỚP TẬP HUẤN',
      'Bài đầu khóa 12 13 25',
      '#eval("1+1") *x* &lt;b&gt; □ ]',
      'Không có tên người',
    ])
      expect(text.replaceAll('&quot;', '"')).toContain(words)
    expect(document).toMatch(/w:tblHeader/)
    expect(document).not.toContain('<b>')
  })

  test('has the chart as SVG and as PNG, with its numbers in words', async () => {
    const files = filesOf(Buffer.from((await sheet(full, 'docx')).bytes))
    const pictures = [...files.keys()].filter(name => name.startsWith('word/media/'))
    expect(new Set(pictures.map(name => name.split('.').at(-1)))).toEqual(new Set(['png', 'svg']))
    const png = files.get(pictures.find(name => name.endsWith('png')) ?? '')
    expect(png?.subarray(1, 4).toString()).toBe('PNG')
    expect(String(files.get('word/document.xml'))).toMatch(/descr="[^"]*Nữ: \d+,\d\s%\s→ \d+,\d\s%[^"]*Nam: /)
  })
})
