/** Durable, validated responses a second against the same route without storing, and against a commit for each. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { uuidv7 } from 'uuidv7'
import { seeded } from '../analysis/random.ts'
import { answersOf } from '../server/commands/demo/answers.ts'
import { person } from '../server/commands/demo/person.ts'
import { canonical } from '../surveys/canonical.ts'
import { catalogue } from '../surveys/catalogue.ts'
import { fillChoices } from '../surveys/choiceSets.ts'
import { listCommunes } from '../surveys/commune.ts'
import { groupCommit } from './groupCommit.ts'
import type { Mode, Told } from './ingestServer.ts'
import { median } from './processor.ts'

const connections = 64
const rounds = 11
/** How many responses each sends in a round; a commit for each takes so much longer that fewer do. */
const amounts: Readonly<Record<Mode, number>> = { none: 3000, durable: 3000, single: 200 }

const day = '2026-09-01'
const perception = catalogue.find(({ slug }) => slug === 'perception')
if (!perception) throw new Error('the catalogue has no perception survey')
const questionnaire = fillChoices(perception.instrument, day)
const random = seeded(20_251_125)
const place = listCommunes(day)[0]?.code ?? 0
const bodies = Array.from({ length: 500 }, () => {
  const who = person(random)
  return canonical({
    survey: 'perception',
    version: 1,
    locale: 'vi',
    mode: 'web',
    startedAt: `${day}T08:00:00.000Z`,
    submittedAt: `${day}T08:09:00.000Z`,
    answers: answersOf(questionnaire, { ...who, codes: { ...who.codes, place } }, random),
  })
})

async function ask(server: ChildProcess): Promise<Told> {
  server.send('?')
  const [told]: Told[] = await once(server, 'message')
  if (!told) throw new Error('the server told nothing')
  return told
}

async function start(mode: Mode): Promise<ChildProcess> {
  const server = fork(fileURLToPath(new URL('./ingestServer.js', import.meta.url)), [mode])
  await once(server, 'message')
  return server
}

interface Measured {
  readonly perSecond: number
  /** Microseconds of the server's processor for each response. */
  readonly processor: number
  /** Milliseconds within which 99 of 100 were answered. */
  readonly slowest: number
}

async function fire(server: ChildProcess, amount: number): Promise<Measured> {
  const before = await ask(server)
  const began = performance.now()
  let next = 0
  let last = began
  const { latency, non2xx, errors } = await autocannon({
    url: `http://127.0.0.1:${before.port}`,
    connections,
    amount,
    requests: [
      {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        setupRequest: request => {
          const body = bodies[next++ % bodies.length] ?? ''
          return { ...request, path: `/api/responses/${uuidv7()}`, body }
        },
        // autocannon itself ends on a full second.
        onResponse: () => void (last = performance.now()),
      },
    ],
  })
  if (non2xx > 0 || errors > 0) throw new Error(`${non2xx} refused, ${errors} failed`)
  const { used } = await ask(server)
  const perSecond = (1000 * amount) / (last - began)
  return { perSecond, processor: (used - before.used) / amount, slowest: latency.p99 }
}

const modes: readonly Mode[] = ['none', 'durable', 'single']
const servers = new Map<Mode, ChildProcess>()
for (const mode of modes) servers.set(mode, await start(mode))

const ratios = {
  toNone: [] as number[],
  toSingle: [] as number[],
  processor: [] as number[],
  slowest: [] as number[],
}
for (let round = 0; round <= rounds; round++) {
  const measured = new Map<Mode, Measured>()
  for (const [mode, server] of servers) measured.set(mode, await fire(server, amounts[mode]))
  const [none, durable, single] = modes.map(mode => measured.get(mode))
  // The first round warms the compiler up.
  if (round === 0 || !none || !durable || !single) continue
  ratios.toNone.push(durable.perSecond / none.perSecond)
  ratios.toSingle.push(durable.perSecond / single.perSecond)
  ratios.processor.push(durable.processor / none.processor)
  ratios.slowest.push(durable.slowest / none.slowest)
  const row = [none, durable, single].map(
    ({ perSecond, processor, slowest }) =>
      `${perSecond.toFixed(0)}/s ${processor.toFixed(0)} µs p99 ${slowest} ms`,
  )
  console.log(
    `  none ${row[0]} · durable ${row[1]} · a commit each ${row[2]} · load ${loadavg()[0]?.toFixed(1)}`,
  )
}
for (const server of servers.values()) server.disconnect()

const ofAll = { processor: median(ratios.processor), slowest: median(ratios.slowest) }
const { gain, milliseconds } = await groupCommit()
console.log(`ingest: ${median(ratios.toNone).toFixed(2)} × the same route without storing (goal ≥ 0.70)`)
console.log(
  `ingest: ${ofAll.processor.toFixed(2)} × its processor (goal ≤ 1.7), ${ofAll.slowest.toFixed(2)} × its p99 (goal ≤ 2)`,
)
console.log(`ingest: ${median(ratios.toSingle).toFixed(1)} × the same route with a commit for each response`)
console.log(
  `ingest: ${gain.toFixed(1)} × commits for one at a time, which take ${milliseconds.toFixed(1)} ms here (goal ≥ 15)`,
)
