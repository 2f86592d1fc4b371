/** What checking an honest response costs, against reading it from its JSON. */
import { seeded } from '../analysis/random.ts'
import { answersOf } from '../server/commands/demo/answers.ts'
import { person } from '../server/commands/demo/person.ts'
import { catalogue } from '../surveys/catalogue.ts'
import { fillChoices } from '../surveys/choiceSets.ts'
import { listCommunes } from '../surveys/commune.ts'
import { compileValidator } from '../surveys/validator/validator.ts'
import { median, processor } from './processor.ts'

const respondents = 500
const rounds = 41
const repeats = 20

const day = '2026-09-01'
const perception = catalogue.find(({ slug }) => slug === 'perception')
if (!perception) throw new Error('the catalogue has no perception survey')
const questionnaire = fillChoices(perception.instrument, day)
const { check } = compileValidator(questionnaire)
const random = seeded(20_251_125)
const place = listCommunes(day)[0]?.code ?? 0
const bodies = Array.from({ length: respondents }, () => {
  const who = person(random)
  return JSON.stringify(answersOf(questionnaire, { ...who, codes: { ...who.codes, place } }, random))
})
const answers: unknown[] = bodies.map(body => JSON.parse(body))
const context = { now: new Date(`${day}T08:09:00Z`) }
const refused = answers.filter(each => check(each, context).length > 0)
if (refused.length > 0) throw new Error(`${refused.length} honest responses were refused`)

/** Microseconds of processor for each response. */
function cost(work: (index: number) => unknown): number {
  const milliseconds = processor(() => {
    for (let repeat = 0; repeat < repeats; repeat++) {
      for (let index = 0; index < respondents; index++) work(index)
    }
  })
  return (milliseconds * 1000) / (respondents * repeats)
}

const measured = Array.from({ length: rounds }, () => {
  const reading = cost(index => JSON.parse(bodies[index] ?? ''))
  const checking = cost(index => check(answers[index], context))
  return { reading, checking, ratio: checking / reading }
})
const middle = (of: keyof (typeof measured)[number]) => median(measured.map(round => round[of]))
console.log(
  `validator: ratio ${middle('ratio').toFixed(2)}× (${middle('checking').toFixed(1)} µs of processor a check, ` +
    `${middle('reading').toFixed(1)} µs for JSON.parse of the same ${Math.round(median(bodies.map(body => body.length)))} bytes)`,
)
