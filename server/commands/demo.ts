/** `npm run demo`: fills the database with an invented province, the same one every time. */
import { defineCommand } from 'citty'
import { seeded } from '../../analysis/random.ts'
import { catalogue, type Shipped } from '../../surveys/catalogue.ts'
import { fillChoices } from '../../surveys/choiceSets.ts'
import { listCommunes } from '../../surveys/commune.ts'
import { compileExpression } from '../../surveys/expression/expression.ts'
import { answersScope } from '../../surveys/expression/scope.ts'
import { type Admission, stranger } from '../ingest/admission.ts'
import { openIntake } from '../ingest/intake.ts'
import { openWriter } from '../ingest/openWriter.ts'
import { openQueue } from '../ingest/queue.ts'
import { openRulebook } from '../ingest/rulebook.ts'
import { publishShipped } from '../shipped.ts'
import { openSecrets } from '../secrets.ts'
import type { Settings } from '../settings.ts'
import type { Database } from '../store/database.ts'
import { openUnitCodes } from '../store/unitCodes.ts'
import { plantUnits } from '../units/seed.ts'
import { run } from './command.ts'
import { withOwnDatabase } from './ownDatabase.ts'
import { examples, makeExamples } from './demo/accounts.ts'
import { answersOf } from './demo/answers.ts'
import { makeClasses } from './demo/classRoom.ts'
import { identity } from './demo/identity.ts'
import { person } from './demo/person.ts'

/** How many of each survey there are for every response to the public survey. */
const shares: Readonly<Record<string, number>> = {
  perception: 1,
  'village-conventions': 0.3,
  'course-reaction': 0.2,
  'women-managers': 0.1,
  'knowledge-a': 0.15,
  'knowledge-b': 0.15,
}

const firstDay = Date.parse('2026-09-01T00:00:00Z')
const days = 75
const minute = 60_000
const together = 500

function* invented({ slug, instrument }: Shipped, count: number, version: number) {
  const random = seeded(
    [...slug].reduce((sum, letter) => Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0), 0),
  )
  const today = fillChoices(instrument, '2026-09-01')
  const communes = listCommunes('2026-09-01')
  const wanted =
    typeof instrument.storedIf === 'string' ? compileExpression(instrument.storedIf).holds : () => true
  for (let n = 0; n < count;) {
    const who = person(random)
    const place = communes[Math.floor(random() ** 1.6 * communes.length)]?.code ?? 0
    const startedAt = firstDay + Math.floor(random() * days * 1440) * minute
    const answers = answersOf(today, { ...who, codes: { ...who.codes, place } }, random)
    if (!wanted(answersScope(answers))) continue
    n += 1
    yield {
      id: identity(random),
      body: {
        survey: slug,
        version,
        locale: 'vi' as const,
        mode: 'web' as const,
        startedAt: new Date(startedAt).toISOString(),
        submittedAt: new Date(startedAt + (4 + Math.floor(random() * 12)) * minute).toISOString(),
        answers,
      },
    }
  }
}

/** The demonstration may answer everything. */
const admit = async (): Promise<Admission> => ({
  pass: null,
  seat: null,
  class: null,
  device: null,
  unit: null,
})

async function fill(
  database: Database,
  { database: url, host, port, origin, data }: Settings,
  wanted: number,
) {
  const versions = await publishShipped(database)
  await plantUnits(database)
  const queue = openQueue(openWriter(url))
  const intake = openIntake(database, openRulebook(database), queue, openUnitCodes(database), admit)
  for (const shipped of catalogue) {
    const count = Math.round(wanted * (shares[shipped.slug] ?? 0))
    let [batch, stored]: [Promise<{ fresh: boolean }>[], number] = [[], 0]
    const settle = async () => {
      stored += (await Promise.all(batch)).filter(({ fresh }) => fresh).length
      batch = []
    }
    for (const { id, body } of invented(shipped, count, versions.get(shipped.slug) ?? 1)) {
      batch.push(intake.receive(id, body, stranger))
      if (batch.length === together) await settle()
    }
    await settle()
    if (count > 0) console.log(`${shipped.code.padEnd(5)} ${shipped.slug.padEnd(22)} +${stored} / ${count}`)
  }
  const isDemonstration = await makeExamples(database)
  if (isDemonstration) await makeClasses({ database, secrets: openSecrets(data), queue, versions })
  await queue.close()
  const address = origin ?? `http://${host}:${port}`
  console.log(`Số liệu minh họa, không phải số liệu thật / invented data, not real.`)
  console.log(`npm start → ${address}`)
  if (isDemonstration) {
    console.log(
      `Tài khoản chỉ để minh họa, ai cũng biết mật khẩu / for demonstration only: ${address}/office`,
    )
    for (const { name, password, role, unit } of examples)
      console.log(`${name.padEnd(10)} ${password.padEnd(31)} ${role} · ${unit}`)
  } else
    console.log(
      'Đã có tài khoản thật nên không lập tài khoản và lớp minh họa / there are real accounts, so none were made for demonstration, and no classes.',
    )
}

const demo = defineCommand({
  meta: {
    name: 'demo',
    description: 'Tỉnh minh họa, số liệu tự tạo / a demonstration province, invented data',
  },
  args: { responses: { type: 'string', default: '2000', description: 'to the public survey' } },
  run: ({ args }) => {
    const wanted = Number(args.responses)
    if (!Number.isInteger(wanted) || wanted < 1)
      throw new RangeError(`--responses: a whole number above 0, not ${args.responses}`)
    return withOwnDatabase((database, settings) => fill(database, settings, wanted))
  },
})

await run(demo)
