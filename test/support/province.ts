/** Invented people who answer the public survey, the same ones every time, as their devices would send it. */
import { seeded } from '../../analysis/random.ts'
import { answersOf } from '../../server/commands/demo/answers.ts'
import { person } from '../../server/commands/demo/person.ts'
import { catalogue } from '../../surveys/catalogue.ts'
import { fillChoices } from '../../surveys/choiceSets.ts'
import { listCommunes } from '../../surveys/commune.ts'
import type { Answers } from '../../surveys/instrument.ts'
import { answered, newId } from './server.ts'

const on = '2026-03-08'
const together = 500

function invent(count: number): Answers[] {
  const perception = catalogue.find(({ slug }) => slug === 'perception')
  if (!perception) throw new Error('the public survey is not shipped')
  const instrument = fillChoices(perception.instrument, on)
  const communes = listCommunes(on)
  const random = seeded(8)
  return Array.from({ length: count }, () => {
    const { codes, ...who } = person(random)
    const place = communes[Math.floor(random() ** 1.6 * communes.length)]?.code ?? 0
    return answersOf(instrument, { ...who, codes: { ...codes, place } }, random)
  })
}

/**
 * @returns what they answered, once all of it is stored
 * @throws Error with the first refusal
 */
export async function answerPerception(origin: string, count: number): Promise<Answers[]> {
  const all = invent(count)
  for (let from = 0; from < count; from += together) {
    const bodies = all
      .slice(from, from + together)
      .map(answers => ({ id: newId(), ...answered(answers, { survey: 'perception' }) }))
    const response = await fetch(`${origin}/api/responses/batch`, {
      method: 'POST',
      body: JSON.stringify(bodies),
      headers: { 'content-type': 'application/json' },
    })
    const results: { status: number }[] = await response.json()
    const refused = results.find(({ status }) => status !== 201)
    if (refused) throw new Error(JSON.stringify(refused))
  }
  return all
}
