import { afterAll, beforeAll, expect, test } from 'vitest'
import { roles } from '../../../server/access/role.ts'
import { publish } from '../../../server/store/publication.ts'
import { type Instrument, mapElements } from '../../../surveys/instrument.ts'
import knowledge from '../../../surveys/instruments/knowledge-a.json' with { type: 'json' }
import { listOperations } from '../../support/apiDocument.ts'
import { newSqlite } from '../../support/databases.ts'
import { isEventStream, readEvents } from '../../support/eventStream.ts'
import { signIn } from '../../support/staff.ts'
import { handIn, openClass, sit, start, tell, type Told } from '../../support/trainee.ts'
import { openRoom, type Room } from '../../support/trainingRoom.ts'
import { publicationOf } from '../../support/village.ts'

const letters = ['A', 'B', 'C', 'D']

/** The same test, of which other answers are right. */
const turned = (by: number): Instrument =>
  mapElements(knowledge as Instrument, element => {
    const at = letters.indexOf(String(element['correctAnswer']))
    return at < 0 ? element : { ...element, correctAnswer: letters[(at + by) % letters.length] }
  })

/** A class that has been tested, and is being tested again. */
async function play(by: number) {
  const room = await openRoom(newSqlite)
  const publication = { ...publicationOf('thi', turned(by)), modes: ['class'] }
  await publish(room.database, publication, 'a test')
  const lesson = await openClass(room, 24, { survey: 'thi', parallel: false })
  const seats: Told[] = []
  const answer = async (from: number, to: number) => {
    for (const [at, card] of lesson.cards.slice(from, to).entries()) {
      const seat = (await sit(room, lesson.code, { card })).told
      await tell(room, seat, { sex: 1 + (at % 2), audience: 1, firstClass: true })
      await start(room, seat)
      const answers = { sex: 1 + (at % 2), group: 1, '01': letters[at % 4], '02': letters[at % 3] }
      expect((await handIn(room, seat, answers)).status).toBe(201)
      seats.push(seat)
    }
  }
  await answer(0, 24)
  await lesson.setPhase('post', true)
  await answer(0, 12)
  return { room, lesson, seats }
}

type Played = Awaited<ReturnType<typeof play>>

/** Names that were drawn by lot, and times, are no answer to a question. */
function plain(text: string, { lesson, seats }: Played): string {
  const drawn = [lesson.id, lesson.code, ...lesson.cards, ...seats.map(({ pass }) => String(pass))]
  return drawn
    .reduce((rest, name, at) => rest.replaceAll(name, `<${at}>`), text)
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>')
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, '<instant>')
    .replaceAll(/\b[0-9a-f]{64}\b/g, '<hash>')
    .replaceAll(/"[\w-]{43,}"/g, '<token>')
}

async function read({ app }: Room, path: string, headers: Record<string, string>): Promise<string> {
  const answer = await app.request(path, { headers })
  if (!isEventStream(answer)) return `${answer.status} ${await answer.text()}`
  const events = readEvents(answer)
  const first = JSON.stringify(await events.next())
  await events.leave()
  return `${answer.status} ${first}`
}

/** What everybody gets to read at every address. */
async function readAll(played: Played) {
  const { room, lesson, seats } = played
  const passes = [seats[0], seats.at(-1)].map(seat => ({ 'x-pass': String(seat?.['pass']) }))
  const cookies: { cookie: string }[] = [{ cookie: room.trainer.cookie }]
  for (const role of roles)
    for (const unit of ['root', 'b'])
      cookies.push({ cookie: (await signIn(room.database, role, unit)).cookie })
  const found = new Map<string, string>()
  for (const { method, path } of await listOperations(room.app)) {
    if (method !== 'GET') continue
    const address = path.replace(':id', lesson.id).replace(':slug', 'thi').replace(':version', '1')
    for (const [at, headers] of [{}, ...passes, ...cookies].entries())
      found.set(`${path} ${at}`, plain(await read(room, address, headers), played))
  }
  return found
}

let both: Played[]
beforeAll(async () => {
  both = [await play(0), await play(1)]
}, 120_000)
afterAll(() => Promise.all(both.map(({ room }) => room.close())))

/**
 * What is not the same in any two rooms: what this installation is and did, papers with drawn codes, and the same
 * figures as those under `report` packed into files. And who may read the report of a whole survey – administrators,
 * analysts and leaders, but no trainer – reads there how many were right, whichever classes are under way.
 */
const isApart = (name: string) =>
  /^\/api\/(audit|privacy|senders)|\/export |\.(pdf|docx|xlsx) |\/surveys\/:slug\/report/.test(name)

test(
  'whichever answers are right, everybody reads the same until the last test is closed',
  {
    timeout: 120_000,
  },
  async () => {
    const [one = new Map<string, string>(), other = new Map<string, string>()] = await Promise.all(
      both.map(readAll),
    )
    // Who reads it would be seen to.
    const told = '/api/surveys/:slug/report 4'
    expect(one.get(told)).not.toBe(other.get(told))
    const differing = [...one].filter(([name, text]) => !isApart(name) && other.get(name) !== text)
    expect(one.size).toBeGreaterThan(500)
    expect(
      differing.map(([name, text]) => [name, text.slice(0, 300), other.get(name)?.slice(0, 300)]),
    ).toEqual([])
    expect([...one].filter(([, text]) => text.includes('correctAnswer'))).toEqual([])
  },
)

const keyOf = (sheet: Told) => sheet['forms'][0].items.find((item: Told) => item['name'] === '01').key

test('once it is shown the items of the class tell what is right', async () => {
  const sheets = await Promise.all(
    both.map(async ({ lesson }) => {
      await lesson.setPhase('post', false)
      await lesson.call('PUT', '/reveal', { shown: true })
      return (await lesson.call('GET', '/items')).told
    }),
  )
  expect(sheets.map(keyOf)).toEqual(['B', 'C'])
})
