/** How somebody did in a test, item by item, once the right answers are shown to the class. */
import type { z } from '@hono/zod-openapi'
import { eq } from 'drizzle-orm'
import type { TestItem } from '../../analysis/training/trainee.ts'
import type { Answers, Label } from '../../surveys/instrument.ts'
import { Problem } from '../problem.ts'
import type { Database } from '../store/database.ts'
import type { Seat } from '../store/seats.ts'
import { latestPhase } from '../store/seatTaking.ts'
import { findSurvey } from '../store/surveys.ts'
import { trainingClass } from '../store/trainingClasses.ts'
import type { SeatKey } from '../trainingContract.ts'
import { scorerFor } from './scorer.ts'
import { itemsOf } from './testForms.ts'

/** What was handed in. */
async function handedIn({ tables: { responses }, read }: Database, id: string) {
  const [found] = await read
    .select({ survey: responses.survey, version: responses.version, answers: responses.answers })
    .from(responses)
    .where(eq(responses.id, id))
  return found ?? null
}

const wordsFor = (item: TestItem | undefined, answer: unknown): Label =>
  item?.options.find(({ code }) => code === answer)?.label ?? { vi: String(answer), en: String(answer) }

/** While the follow-up is taken, which has the form of the first test, nobody sees its answers. */
async function checkShown(database: Database, id: string) {
  const row = await trainingClass(database, id)
  const latest = await latestPhase(database, id)
  if (!row?.revealedAt || !latest?.closedAt) throw new Problem('key.hidden')
}

/**
 * @param ids - of responses that whoever asks has handed in: how somebody did is told to the phone that handed in, and
 * not to whoever knows the card
 * @throws Problem `key.hidden`
 */
export async function seatKey(
  database: Database,
  seat: Seat,
  ids: readonly string[],
): Promise<z.output<typeof SeatKey>> {
  await checkShown(database, seat.class)
  const isOwn = seat.response !== null && ids.includes(seat.response)
  const sent = seat.response === null ? null : await handedIn(database, seat.response)
  const version = sent?.version ?? (await findSurvey(database, seat.survey)).version
  const { codebook, keys, score } = await scorerFor(database, seat.survey, version)
  const answers: Answers = sent ? JSON.parse(sent.answers) : {}
  const { items, right } = score(answers)
  const texts = new Map(itemsOf(codebook, keys).map(item => [item.name, item]))
  const shown = items.flatMap(({ name, verdict, answer }) => {
    const item = texts.get(name)
    const title = item?.title ?? { vi: name, en: name }
    const given = answer === undefined ? null : wordsFor(item, answer)
    return verdict === 'notShown'
      ? []
      : [
          {
            name,
            title,
            answer: isOwn ? given : null,
            key: wordsFor(item, keys.get(name)),
            verdict: isOwn ? verdict : null,
          },
        ]
  })
  return { survey: seat.survey, right: isOwn ? right : null, of: shown.length, items: shown }
}
