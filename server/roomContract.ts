/** What a class sees of its tests when they are closed, and right answers that are put right, as they cross the wire. */
import { z } from '@hono/zod-openapi'
import { Phase } from './trainingContract.ts'

const Label = z.object({ vi: z.string(), en: z.string() })
const Share = z.number().min(0).max(1)
const Key = z.union([z.string().min(1).max(200), z.number(), z.boolean()])

const Item = z.object({
  name: z.string(),
  question: Label,
  right: Share.nullable(),
  women: Share.nullable(),
  men: Share.nullable(),
  key: z.union([z.string(), z.number()]).nullable(),
  omitted: Share.describe('Was asked and left it out.'),
  choices: z.array(z.object({ value: z.union([z.string(), z.number()]), text: Label, share: Share })),
})

/** For the wall, phase by phase as they were closed. */
export const TrainingItems = z
  .object({
    keyed: z
      .boolean()
      .describe(
        'Whether the right answers are shown to the class: until then nothing tells which they are, and items stand in their order; then the most missed come first.',
      ),
    forms: z.array(
      z.object({
        phase: Phase,
        survey: z.string(),
        version: z.int(),
        title: Label,
        answers: z.int().describe('How many were handed in before the closing.'),
        items: z.array(Item).describe('Empty where fewer than ten handed in; `women` and `men` likewise.'),
      }),
    ),
  })
  .openapi('TrainingItems')

export const KeyedItem = z
  .object({
    name: z.string(),
    question: Label,
    choices: z.array(z.object({ value: z.union([z.string(), z.number()]), text: Label })),
  })
  .openapi('KeyedItem')

export const KeyChange = z
  .strictObject({ key: Key, reason: z.string().trim().min(1).max(500) })
  .openapi('KeyChange')

export const KeyCorrection = z
  .object({
    survey: z.string(),
    version: z.int(),
    item: z.string(),
    key: Key,
    reason: z.string(),
    correctedAt: z.iso.datetime(),
  })
  .openapi('KeyCorrection')
