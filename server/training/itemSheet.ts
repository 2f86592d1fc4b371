/** What a class answered to each item of a test that is closed, for the wall. */
import type { z } from '@hono/zod-openapi'
import { fewest, isSafe } from '../../analysis/training/safety.ts'
import type { Sex, TestItem } from '../../analysis/training/trainee.ts'
import { type Answers, textsIn } from '../../surveys/instrument.ts'
import type { Score } from '../../surveys/score.ts'
import type { TrainingItems } from '../roomContract.ts'
import type { Database } from '../store/database.ts'
import { type HandedIn, listHandedIn } from '../store/handedIn.ts'
import { trainingClass } from '../store/trainingClasses.ts'
import { listPhases, type OpenedPhase } from '../store/trainingPhases.ts'
import { type Scorer, scorerFor } from './scorer.ts'
import { sexOf } from './sex.ts'
import { itemsOf } from './testForms.ts'

type Sheet = z.output<typeof TrainingItems>
type Form = Sheet['forms'][number]
type Item = Form['items'][number]

/** Until nobody is to be tested any more by the same questions before the right answers may be shown. */
const isOver = (phases: readonly OpenedPhase[]) =>
  phases.some(({ phase }) => phase === 'post') && phases.every(({ closedAt }) => closedAt !== null)

/** What came late would show by itself what it says: the class has seen the others. */
const isInTime = ({ answeredAt }: HandedIn, closedAt: string) =>
  answeredAt !== null && Date.parse(answeredAt) <= Date.parse(closedAt)

interface Scored {
  readonly sex: Sex
  readonly items: Score['items']
}

type Asked = Score['items'][number] & Pick<Scored, 'sex'>

const share = (people: readonly Asked[], which: (one: Asked) => boolean) =>
  people.filter(which).length / people.length

const right = (people: readonly Asked[]) => share(people, ({ verdict }) => verdict === 'right')

/** The shares of women and men, where nothing about fewer than ten people can be worked out from them. */
function bySex(asked: readonly Asked[]): Pick<Item, 'women' | 'men'> {
  const ofSex = (sex: Sex) => asked.filter(one => one.sex === sex)
  const [women, men, others] = [ofSex('female'), ofSex('male'), ofSex('other')]
  const isShown = women.length > 0 && men.length > 0 && isSafe(women.length, men.length, others.length)
  return isShown ? { women: right(women), men: right(men) } : { women: null, men: null }
}

/** What people answered to an item that they were shown; `null`: they are too few. */
function itemAnswers(text: TestItem, people: readonly Scored[], keyed: boolean): Item | null {
  const asked = people.flatMap(({ sex, items }) =>
    items
      .filter(({ name, verdict }) => name === text.name && verdict !== 'notShown')
      .map(item => ({ ...item, sex })),
  )
  if (asked.length < fewest) return null
  return {
    name: text.name,
    question: text.title,
    ...(keyed
      ? { right: right(asked), ...bySex(asked), key: text.key }
      : { right: null, women: null, men: null, key: null }),
    omitted: share(asked, ({ verdict }) => verdict === 'omitted'),
    choices: text.options.map(({ code, label }) => ({
      value: code,
      text: label,
      share: share(asked, ({ answer }) => answer === code),
    })),
  }
}

const mostMissedFirst = (one: Item, other: Item) => (one.right ?? 0) - (other.right ?? 0)

function formOf(
  scorer: Scorer,
  handedIn: readonly HandedIn[],
  keyed: boolean,
): Pick<Form, 'title' | 'items'> {
  const people = handedIn.map(({ sex, answers }) => {
    const given: Answers = JSON.parse(answers)
    return { sex: sexOf(sex), items: scorer.score(given).items }
  })
  const items = itemsOf(scorer.codebook, scorer.keys).flatMap(text => itemAnswers(text, people, keyed) ?? [])
  const title = textsIn(scorer.definition.title)
  return { title, items: keyed ? items.toSorted(mostMissedFirst) : items }
}

interface Takers extends Pick<HandedIn, 'survey' | 'version'> {
  readonly own: HandedIn[]
}

/** Those who had the same form, form by form. */
function byForm(handedIn: readonly HandedIn[]): Takers[] {
  const forms = new Map<string, Takers>()
  for (const one of handedIn) {
    const { survey, version } = one
    const name = `${survey}/${version}`
    const takers = forms.get(name) ?? { survey, version, own: [] }
    forms.set(name, takers)
    takers.own.push(one)
  }
  return [...forms.values()].toSorted((one, other) => one.survey.localeCompare(other.survey))
}

/** Every form that was handed in to a phase that is closed, in the order of the phases. */
export async function itemSheet(database: Database, id: string): Promise<Sheet> {
  const phases = await listPhases(database, id)
  // Who hands in after somebody has seen the right answers counts no more: by the instant of showing them.
  const isRevealed = Boolean((await trainingClass(database, id))?.revealedAt)
  const keyed = isRevealed && isOver(phases)
  const handedIn = await listHandedIn(database, [id])
  const forms: Form[] = []
  for (const { phase, closedAt } of phases) {
    if (closedAt === null) continue
    const inTime = handedIn.filter(one => one.phase === phase && isInTime(one, closedAt))
    for (const { survey, version, own } of byForm(inTime)) {
      const scorer = await scorerFor(database, survey, version)
      forms.push({ phase, survey, version, answers: own.length, ...formOf(scorer, own, keyed) })
    }
  }
  return { keyed, forms }
}
