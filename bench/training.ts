/**
 * A hall of 300 phones behind one address comes into a training class within five seconds: how long each waits to join
 * and to hand in, against the same number of requests that ask the server nothing. A second argument is the address of
 * an empty PostgreSQL database to do it on.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { uuidv7 } from 'uuidv7'
import { seeded } from '../analysis/random.ts'
import { answersOf } from '../server/commands/demo/answers.ts'
import { person } from '../server/commands/demo/person.ts'
import { publishShipped } from '../server/shipped.ts'
import { listCards, printCards } from '../server/store/cards.ts'
import { openDatabase } from '../server/store/database.ts'
import { createTrainingClass, trainingClass } from '../server/store/trainingClasses.ts'
import { openPhase } from '../server/store/trainingPhases.ts'
import { catalogue } from '../surveys/catalogue.ts'
import { fillChoices } from '../surveys/choiceSets.ts'
import { openPhone, type Phone } from './phone.ts'
import { median } from './processor.ts'

const phones = 300
const within = 5000
const rounds = 3
const random = seeded(20_261_125)

const folder = mkdtempSync(join(tmpdir(), 'training-'))
const [url = join(folder, 'bench.db')] = process.argv.slice(2)

interface Lesson {
  readonly code: string
  readonly cards: readonly string[]
}

/** A class for each round, with a card for each phone and its first test open. */
async function makeLessons(): Promise<Lesson[]> {
  const database = await openDatabase(url)
  await publishShipped(database)
  const made: Lesson[] = []
  for (let round = 0; round <= rounds; round++) {
    const id = await createTrainingClass(database, {
      course: 'C01',
      title: `${round}`,
      unit: 'root',
      place: '',
      heldOn: '2026-11-25',
      owner: 'bench',
      expectedWomen: phones / 2,
      expectedMen: phones / 2,
      survey: 'knowledge-a',
      parallelSurvey: 'knowledge-b',
      minutes: null,
    })
    const row = await trainingClass(database, id)
    if (!row) throw new Error('the class is not there')
    await printCards(database, row, phones, 'bench')
    await openPhase(database, id, 'pre', 'bench')
    made.push({ code: row.code, cards: (await listCards(database, id)).map(({ code }) => code) })
  }
  await database.close()
  return made
}

/** The server as the product starts it. */
async function startServer() {
  const main = fileURLToPath(new URL('../server/main.js', import.meta.url))
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, DATABASE: url, DATA: folder, HOST: '127.0.0.1', PORT: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const lines = createInterface(child.stdout)
  const [origin]: string[] = await once(lines, 'line')
  lines.on('line', () => undefined)
  if (origin === undefined) throw new Error('the server did not start')
  process.once('exit', () => child.kill())
  return origin
}

const sheets = new Map(
  catalogue
    .filter(({ slug }) => slug.startsWith('knowledge-'))
    .map(({ slug, instrument }) => [slug, fillChoices(instrument, '2026-11-25')]),
)

/** What a phone does from the code on the card to the receipt. */
async function takeTest({ ask }: Phone, { code }: Lesson, card: string) {
  const seat = await ask('POST', '/api/training/seats', { code, card, lost: null })
  const survey = String(seat.told['survey'])
  const instrument = sheets.get(survey)
  if (!instrument) throw new Error(`there is no ${survey}`)
  const pass = String(seat.told['pass'])
  const test = await ask('GET', `/api/surveys/${survey}`)
  const answers = answersOf(instrument, person(random), random)
  const about = { sex: answers['sex'], audience: answers['group'], firstClass: true }
  await ask('PUT', '/api/training/seats/about', { about, marks: ['H', '7', '2', 'D'] }, pass)
  await ask('POST', '/api/training/seats/start', {}, pass)
  const now = new Date().toISOString()
  const response = {
    survey,
    version: test.told['version'],
    locale: 'vi',
    mode: 'class',
    card,
    phase: 'pre',
    startedAt: now,
    submittedAt: now,
    answers,
  }
  const handedIn = await ask('PUT', `/api/responses/${uuidv7()}`, response, pass)
  return { joining: seat.milliseconds, reading: test.milliseconds, handingIn: handedIn.milliseconds }
}

/** As many requests, of which nothing is asked. */
async function askNothing({ ask }: Phone) {
  let total = 0
  for (let times = 0; times < 5; times++) total += (await ask('GET', '/api/health')).milliseconds
  return { nothing: total / 5 }
}

/** Lets every phone do something, each from its own moment on. */
async function together<Result>(
  origin: string,
  span: number,
  work: (phone: Phone, place: number) => Promise<Result>,
): Promise<Result[]> {
  return Promise.all(
    Array.from({ length: phones }, async (_, place) => {
      const phone = openPhone(origin)
      await sleep(random() * span)
      const result = await work(phone, place)
      phone.close()
      return result
    }),
  )
}

const share = (values: readonly number[], part: number) =>
  values.toSorted((one, other) => one - other)[Math.ceil(values.length * part) - 1] ?? NaN

const figures = (values: readonly number[]) =>
  [0.5, 0.95, 0.99].map(part => `p${part * 100} ${share(values, part).toFixed(0)} ms`).join(', ')

const lessons = await makeLessons()
const origin = await startServer()
const ratios = { joining: [] as number[], handingIn: [] as number[] }
const slowest = { joining: [] as number[], handingIn: [] as number[] }
for (const [round, lesson] of lessons.entries()) {
  const idle = (await together(origin, within, askNothing)).map(({ nothing }) => nothing)
  // The last round is the worst that can be: nobody waits for anybody.
  const span = round === rounds ? 0 : within
  const taken = await together(origin, span, (phone, place) =>
    takeTest(phone, lesson, lesson.cards[place] ?? ''),
  )
  console.log(`  within ${span / 1000} s · load ${loadavg()[0]?.toFixed(1)}`)
  for (const step of ['joining', 'reading', 'handingIn'] as const)
    console.log(`    ${step.padEnd(10)} ${figures(taken.map(one => one[step]))}`)
  console.log(`    nothing    ${figures(idle)}`)
  if (round === rounds) break
  for (const step of ['joining', 'handingIn'] as const) {
    const late = share(
      taken.map(one => one[step]),
      0.95,
    )
    slowest[step].push(late)
    ratios[step].push(late / share(idle, 0.95))
  }
}
for (const step of ['joining', 'handingIn'] as const)
  console.log(
    `training: ${step} ${median(ratios[step]).toFixed(1)} × asking nothing, p95 ${median(slowest[step]).toFixed(0)} ms (goal < 2000 ms on two cores)`,
  )
process.exit()
