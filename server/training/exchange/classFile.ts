/** A class as a file that goes from one installation to another: all of it, signed by where it comes from. */
import { z } from '@hono/zod-openapi'
import { canonical } from '../../../surveys/canonical.ts'
import { Problem } from '../../problem.ts'
import type { Secrets } from '../../secrets.ts'
import { phases } from '../../store/tables/training.ts'
import { isSignedBy } from './signature.ts'

const Text = z.string().max(200)
const Instant = z.iso.datetime({ offset: true })
const Phase = z.enum(phases)

const TrainingClass = z.strictObject({
  id: z.guid(),
  code: Text,
  course: Text,
  title: Text,
  unit: Text,
  place: Text,
  heldOn: z.iso.date(),
  expectedWomen: z.int().min(0),
  expectedMen: z.int().min(0),
  survey: Text,
  parallelSurvey: Text.nullable(),
  minutes: z.int().nullable(),
  salt: Text,
  createdAt: Instant,
  revealedAt: Instant.nullable(),
})

const Card = z.strictObject({
  code: Text,
  number: z.int().min(1),
  survey: Text,
  issue: z.enum(['printed', 'shown']),
  sex: z.int().nullable(),
  audience: z.int().nullable(),
  firstClass: z.boolean().nullable(),
  marks: z.array(Text).max(10).nullable(),
  createdAt: Instant,
})

const Seat = z.strictObject({
  card: Text,
  phase: Phase,
  survey: Text,
  joinedAt: Instant,
  startedAt: Instant.nullable(),
  recovered: z.boolean(),
  doubt: z.number().min(0).max(1).nullable(),
  answeredAt: Instant.nullable(),
})

/** What was sent, from which the same body can be made again, and with it the same digest. */
const Answer = z.strictObject({
  id: z.guid(),
  survey: Text,
  version: z.int().min(1),
  locale: z.enum(['vi', 'en']),
  mode: z.enum(['class', 'paper']),
  place: Text.nullable(),
  card: Text,
  phase: Phase,
  startedAt: Instant,
  submittedAt: Instant,
  answers: z.string().max(200_000),
})

const Content = z.strictObject({
  class: TrainingClass,
  phases: z.array(z.strictObject({ phase: Phase, openedAt: Instant, closedAt: Instant.nullable() })),
  cards: z.array(Card).max(2000),
  seats: z.array(Seat).max(6000),
  answers: z.array(Answer).max(6000),
  /** The questionnaires that were answered, by the hash of their definition: the number alone may mean another here. */
  versions: z.array(z.strictObject({ survey: Text, version: z.int(), sha256: Text })),
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
  if (!isSignedBy(key, signature, content)) throw new Problem('exchange.damaged')
  const read = Content.safeParse(JSON.parse(content))
  if (!read.success) throw new Problem('exchange.damaged')
  return read.data
}
