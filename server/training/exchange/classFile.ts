/** A class as a file that goes from one installation to another: all of it, signed by where it comes from. */
import { z } from '@hono/zod-openapi'
import { canonical } from '../../../surveys/canonical.ts'
import { readCardCode } from '../../../surveys/cardCode.ts'
import { readCode, wall } from '../../../surveys/typedCode.ts'
import { Problem } from '../../problem.ts'
import type { Secrets } from '../../secrets.ts'
import { phases } from '../../store/tables/training.ts'
import { TrainingClassChange } from '../../trainingContract.ts'
import { isSignedBy } from './signature.ts'

const Text = z.string().max(200)
const Instant = z.iso.datetime({ precision: 3 })
const Phase = z.enum(phases)

const Slug = z.string().regex(/^[a-z0-9-]{1,64}$/)
const ClassCode = z.string().refine(text => text.length === 6 && readCode(wall, text) === text)
const CardCode = z.string().refine(text => readCardCode(text) === text)

const TrainingClass = TrainingClassChange.extend({
  id: z.guid(),
  code: ClassCode,
  unit: Text,
  survey: Slug,
  parallelSurvey: Slug.nullable(),
  salt: Text.min(1),
  createdAt: Instant,
  revealedAt: Instant.nullable(),
})

const Card = z.strictObject({
  code: CardCode,
  number: z.int().min(1).max(100_000),
  survey: Slug,
  issue: z.enum(['printed', 'shown']),
  sex: z.int().nullable(),
  audience: z.int().nullable(),
  firstClass: z.boolean().nullable(),
  marks: z.array(Text).max(10).nullable(),
  createdAt: Instant,
})

const Seat = z.strictObject({
  card: CardCode,
  phase: Phase,
  survey: Slug,
  joinedAt: Instant,
  startedAt: Instant.nullable(),
  recovered: z.boolean(),
  doubt: z.number().min(0).max(1).nullable(),
  answeredAt: Instant.nullable(),
})

/** Whether a text is an object in JSON. */
function isObject(text: string): boolean {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null && !Array.isArray(read)
  } catch {
    return false
  }
}

const hasNoTwins = (names: readonly string[]) => new Set(names).size === names.length

/** What was sent, from which the same body can be made again, and with it the same digest. */
const Answer = z.strictObject({
  id: z.guid(),
  survey: Slug,
  version: z.int().min(1),
  locale: z.enum(['vi', 'en']),
  mode: z.enum(['class', 'paper']),
  place: Text.nullable(),
  card: CardCode,
  phase: Phase,
  startedAt: Instant,
  submittedAt: Instant,
  answers: z.string().max(200_000).refine(isObject),
})

const Parts = z.strictObject({
  class: TrainingClass,
  exportedAt: Instant,
  phases: z.array(z.strictObject({ phase: Phase, openedAt: Instant, closedAt: Instant.nullable() })),
  cards: z.array(Card).max(2000),
  seats: z.array(Seat).max(6000),
  answers: z.array(Answer).max(6000),
  /** The questionnaires that were answered, by the hash of their definition: the number alone may mean another here. */
  versions: z.array(z.strictObject({ survey: Text, version: z.int(), sha256: Text })),
})

const seatName = ({ card, phase }: { readonly card: string; readonly phase: string }) => `${card}/${phase}`

/** Every name once, and nothing of a card or a seat that is not among them. */
const Content = Parts.refine(({ phases: opened, cards, seats, answers }) => {
  const [codes, names] = [cards.map(({ code }) => code), seats.map(seatName)]
  const [knownCards, knownSeats] = [new Set(codes), new Set(names)]
  return (
    [
      codes,
      names,
      opened.map(({ phase }) => phase),
      answers.map(({ id }) => id),
      answers.map(seatName),
    ].every(hasNoTwins) &&
    seats.every(({ card }) => knownCards.has(card)) &&
    answers.every(answer => knownSeats.has(seatName(answer)))
  )
})

export type ClassContent = z.output<typeof Content>

/** The content stays a text, so that what was signed is what is read. */
export const ClassFile = z
  .strictObject({
    kind: z.literal('can-bang.class'),
    content: z.string().max(8_000_000),
    key: z.string().max(100),
    signature: z.string().max(200),
  })
  .openapi('ClassFile')

export type ClassFile = z.output<typeof ClassFile>

export function sealClass({ publicKey, sign }: Secrets, content: ClassContent): ClassFile {
  const text = canonical(content)
  return { kind: 'can-bang.class', content: text, key: publicKey, signature: sign(text) }
}

/** @throws Problem `exchange.damaged` where it is not what its sender signed */
export function openClassFile({ content, key, signature }: ClassFile): ClassContent {
  const read =
    isSignedBy(key, signature, content) && isObject(content) && Content.safeParse(JSON.parse(content))
  if (!read || !read.success) throw new Problem('exchange.damaged')
  return read.data
}
