/** A training class whose people have taken its tests, as the database holds it: drawn from a seed, always the same. */
import { randomUUID } from 'node:crypto'
import { seeded } from '../../analysis/random.ts'
import type { Database } from '../../server/store/database.ts'
import type { Phase } from '../../server/store/tables/training.ts'
import { scorerFor } from '../../server/training/scorer.ts'

export interface TrainedDraw {
  readonly unit: string
  readonly owner: string
  readonly women: number
  readonly men: number
  readonly others?: number
  readonly course?: string
  readonly title?: string
  readonly heldOn?: string
  /** whether two forms take turns */
  readonly parallel?: boolean
  /** chances of missing a test, 0–1 */
  readonly missing?: number
  readonly seed?: number
  /** phases that are closed; the others were never opened */
  readonly closed?: readonly Phase[]
}

const opened = '2026-03-02T01:00:00.000Z'
export const closed = '2026-03-02T02:00:00.000Z'
const inTime = '2026-03-02T01:40:00.000Z'

/** What a test asks, and what is right. */
async function testOf(database: Database, survey: string) {
  const { keys, codebook } = await scorerFor(database, survey, 1)
  return [...keys].map(([name, key]) => ({
    name,
    key,
    others: (codebook.find(variable => variable.name === name)?.categories ?? [])
      .map(({ code }) => code)
      .filter(code => code !== key),
  }))
}

/** @returns the id of the class */
export async function trainClass(database: Database, draw: TrainedDraw): Promise<string> {
  const { women, men, others = 0, parallel = true, missing = 0, seed = 1, unit, owner } = draw
  const { course = 'C01', title = 'Lớp đã học', heldOn = '2026-03-02' } = draw
  const phases = draw.closed ?? (['pre', 'post'] as const)
  const random = seeded(seed)
  const id = randomUUID()
  const parallelSurvey = parallel ? 'knowledge-b' : null
  const tests = new Map([
    ['knowledge-a', await testOf(database, 'knowledge-a')],
    ['knowledge-b', await testOf(database, 'knowledge-b')],
  ])
  const sexes = [
    ...Array.from({ length: women }, () => 2),
    ...Array.from({ length: men }, () => 1),
    ...Array.from({ length: others }, () => 99),
  ]
  const about = { firstClass: true, marks: null, issue: 'printed' as const, createdAt: opened }
  const cards = sexes.map((sex, place) => {
    const turned = parallel && place % 2 === 1
    return {
      class: id,
      code: `K${String(place).padStart(5, '0')}`,
      number: place + 1,
      survey: turned ? 'knowledge-b' : 'knowledge-a',
      sex,
      audience: 1 + Math.floor(3 * random()),
      ...about,
    }
  })
  const learned: Readonly<Record<Phase, number>> = { pre: 0, post: 0.25, followUp: 0.15 }
  const handedIn = cards.flatMap(card => {
    const base = 0.35 + 0.25 * random()
    return phases.flatMap(phase => {
      if (random() < missing) return []
      const other = card.survey === 'knowledge-a' ? 'knowledge-b' : 'knowledge-a'
      const survey = parallel && phase === 'post' ? other : card.survey
      const answers = Object.fromEntries(
        (tests.get(survey) ?? []).map(({ name, key, others: wrong }, item) => {
          const isRight = random() < base + learned[phase] - 0.012 * item
          return [name, isRight ? key : wrong[Math.floor(wrong.length * random())]]
        }),
      )
      const response = randomUUID()
      return [{ card, phase, survey, response, answers: JSON.stringify({ sex: card.sex, ...answers }) }]
    })
  })
  const { tables, write } = database
  await write(async tx => {
    await tx.insert(tables.trainingClasses).values({
      id,
      code: id.slice(0, 6).toUpperCase(),
      course,
      title,
      unit,
      place: 'Hội trường',
      heldOn,
      owner,
      expectedWomen: women,
      expectedMen: men,
      survey: 'knowledge-a',
      parallelSurvey,
      minutes: null,
      salt: 'muoi',
      createdAt: opened,
      revealedAt: null,
    })
    for (const phase of phases)
      await tx.insert(tables.trainingPhases).values({ class: id, phase, openedAt: opened, closedAt: closed })
    const chunk = 200
    for (let from = 0; from < cards.length; from += chunk)
      await tx.insert(tables.cards).values(cards.slice(from, from + chunk))
    for (let from = 0; from < handedIn.length; from += chunk) {
      const some = handedIn.slice(from, from + chunk)
      await tx.insert(tables.responses).values(
        some.map(({ card, phase, survey, response, answers }) => ({
          id: response,
          survey,
          version: 1,
          locale: 'vi' as const,
          mode: 'class' as const,
          place: null,
          card: card.code,
          phase,
          class: id,
          unit,
          device: null,
          startedAt: opened,
          submittedAt: inTime,
          receivedAt: inTime,
          digest: '',
          answers,
          coded: new Uint8Array(),
        })),
      )
      await tx.insert(tables.seats).values(
        some.map(({ card, phase, survey, response }) => ({
          class: id,
          card: card.code,
          phase,
          hash: randomUUID(),
          survey,
          joinedAt: opened,
          startedAt: opened,
          recovered: false,
          doubt: null,
          response,
          answeredAt: inTime,
        })),
      )
    }
  })
  return id
}
