import { afterAll, beforeAll, expect, test } from 'vitest'
import { newSqlite } from '../../support/databases.ts'
import { ask } from '../../support/desk.ts'
import { fontsOf, particularsOf, picturesOf, scanned, textsOf } from '../../support/paper.ts'
import { makeClass, openRoom, type Room } from '../../support/trainingRoom.ts'

let room: Room
let id: string
let code: string
let cards: { code: string; number: number }[]

beforeAll(async () => {
  room = await openRoom(newSqlite)
  const made = await makeClass(room)
  id = made['id']
  code = made['code']
  const { cookie } = room.trainer
  cards = Object.values(
    (await ask(room.app, 'POST', `/training/${id}/cards`, { cookie, body: { count: 40 } })).told,
  )
})
afterAll(() => room.close())

const sheet = (query = '') =>
  room.app.request(`http://lop.test:3000/api/training/${id}/cards.pdf${query}`, {
    headers: { cookie: room.trainer.cookie },
  })
const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer())

test('a sheet has 24 cards on a page, every code in two halves, and its number', async () => {
  const answer = await sheet()
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  const pages = await textsOf(await bytesOf(answer))
  const found = pages.map(page => [...page.matchAll(/\b[A-Z0-9]{3} [A-Z0-9]{3}\b(?= |$)/gm)].length)
  expect(pages.length).toBe(2)
  expect(found).toEqual([24, 16])
  for (const card of cards) {
    const page = pages[Math.floor((card.number - 1) / 24)]
    expect(page).toContain(`${card.code.slice(0, 3)} ${card.code.slice(3)}`)
    expect(page).toMatch(new RegExp(`№ ?${card.number}\\b`))
  }
})

test('each card says in both languages to keep it until the follow-up, and of which class it is', async () => {
  const [first = ''] = await textsOf(await bytesOf(await sheet()))
  for (const words of [
    'Giữ thẻ này để dùng cho cả bài',
    'theo dõi sau 3–6 tháng',
    'Keep this card for the follow-up',
    'in 3–6 months',
    `Lớp / Class ${code}`,
    'lop.test:3000/t',
  ])
    expect([words, first.split(words).length - 1]).toEqual([words, 24])
})

test('a camera reads the address of each card, printed as an office printer does', async () => {
  const paper = await bytesOf(await sheet())
  const [width, height] = [190 / 3, 34.5]
  const read: (string | null)[] = []
  for (let place = 0; place < 24; place += 1) {
    const area = { x: 10 + (place % 3) * width, y: 10 + Math.floor(place / 3) * height, width, height }
    const pages = await picturesOf(paper, area)
    for (const picture of pages.slice(0, place < 16 ? 2 : 1)) read.push(await scanned(picture))
  }
  const expected = cards.map(card => `http://lop.test:3000/t#${code}${card.code}`)
  expect(new Set(read)).toEqual(new Set(expected))
}, 120_000)

test('a sheet may begin with the cards that were made last', async () => {
  const pages = await textsOf(await bytesOf(await sheet('?from=38')))
  expect(pages.join('')).toMatch(/№ ?38\b[^]*№ ?39\b[^]*№ ?40\b/)
  expect(pages.join('')).not.toMatch(/№ ?37\b/)
})

test('without cards there is a sentence, and no empty sheet', async () => {
  const answer = await sheet('?from=41')
  expect([answer.status, (await answer.json()).code]).toEqual([409, 'document.noCards'])
})

test('the file is tagged, has a title, and needs no font of the machine', async () => {
  const paper = await bytesOf(await sheet())
  expect(await particularsOf(paper)).toMatchObject({
    Tagged: 'yes',
    Title: `Thẻ học viên, lớp ${code} / Cards of class ${code}`,
    'Page size': expect.stringContaining('(A4)'),
  })
  expect(await fontsOf(paper)).toEqual(['Tinos-Bold', 'Tinos-Italic', 'Tinos-Regular'])
})
