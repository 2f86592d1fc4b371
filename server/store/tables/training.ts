/** Training classes: when they are open, their cards, who sat down to which test, and how a wrong key was put right. */
import type { Kit } from '../columns.ts'

/** When a class is tested: before the course, at its end, and months later. */
export const phases = ['pre', 'post', 'followUp'] as const
export type Phase = (typeof phases)[number]

export const trainingTables = (kit: Kit) => {
  const trainingClasses = kit.table('training_classes', {
    id: kit.text().primaryKey(),
    /** What the room types, together with a card. */
    code: kit.text().notNull().unique(),
    /** The type of course, `C01`–`C12`. */
    course: kit.text().notNull(),
    title: kit.text().notNull(),
    unit: kit.text().notNull(),
    /** The hall, in words. */
    place: kit.text().notNull(),
    heldOn: kit.text().notNull(),
    owner: kit.text().notNull(),
    expectedWomen: kit.integer().notNull(),
    expectedMen: kit.integer().notNull(),
    survey: kit.text().notNull(),
    /** The other form, where half of the cards begin with each; `null`: everybody has the same, in another order. */
    parallelSurvey: kit.text(),
    /** How long a test takes; `null`: as long as anybody likes. */
    minutes: kit.integer(),
    /** Under which the answers to the questions on a lost card are kept. */
    salt: kit.text().notNull(),
    createdAt: kit.instant().notNull(),
    /** When the right answers were shown to those who were tested. */
    revealedAt: kit.instant(),
  })

  /** A phase that has been opened at some time. */
  const trainingPhases = kit.table(
    'training_phases',
    {
      class: kit.text().notNull(),
      phase: kit.text().$type<Phase>().notNull(),
      openedAt: kit.instant().notNull(),
      /** `null`: it is open. */
      closedAt: kit.instant(),
    },
    table => [kit.primaryKey({ columns: [table.class, table.phase] })],
  )

  /** A person without a name: what pairs the tests of one and the same. */
  const cards = kit.table(
    'cards',
    {
      class: kit.text().notNull(),
      code: kit.text().notNull(),
      /** Counted from 1 within the class, in the order of making. */
      number: kit.integer().notNull(),
      /** The form that this card has first. */
      survey: kit.text().notNull(),
      /** `printed` before class, or `shown` on the phone of one who had none. */
      issue: kit.text().$type<'printed' | 'shown'>().notNull(),
      /** As the instruments code them, told once; `null`: not told yet. */
      sex: kit.integer(),
      audience: kit.integer(),
      /** Whether it is the person's first class in the programme, so that persons can be counted once. */
      firstClass: kit.flag(),
      /** By which a lost card is found again: a hash of each answer to the questions that only the person knows. */
      marks: kit.json().$type<readonly string[]>(),
      createdAt: kit.instant().notNull(),
    },
    table => [kit.primaryKey({ columns: [table.class, table.code] })],
  )

  /** A card that has sat down to a test: one, however many phones it is opened on, for one answer. */
  const seats = kit.table(
    'seats',
    {
      class: kit.text().notNull(),
      card: kit.text().notNull(),
      phase: kit.text().$type<Phase>().notNull(),
      /** Of the token that lets the answer in. */
      hash: kit.text().notNull().unique(),
      survey: kit.text().notNull(),
      joinedAt: kit.instant().notNull(),
      /** When the first question was answered. */
      startedAt: kit.instant(),
      /** Whether the card was lost, and found again by the person's answers. */
      recovered: kit.flag().notNull().default(false),
      /** Where a card was lost, found again or not: the chance that another's would have been taken for it. */
      doubt: kit.share(),
      /** The response that took the place; `null`: none has come. */
      response: kit.text(),
      answeredAt: kit.instant(),
    },
    table => [kit.primaryKey({ columns: [table.class, table.card, table.phase] })],
  )

  /** A right answer that was wrong in a published version, which itself is never changed. */
  const keyCorrections = kit.table(
    'key_corrections',
    {
      survey: kit.text().notNull(),
      version: kit.integer().notNull(),
      item: kit.text().notNull(),
      key: kit.json().$type<string | number | boolean>().notNull(),
      reason: kit.text().notNull(),
      correctedAt: kit.instant().notNull(),
    },
    table => [kit.primaryKey({ columns: [table.survey, table.version, table.item] })],
  )

  /** Other installations whose signed classes are taken in. */
  const trustedSenders = kit.table('trusted_senders', {
    /** The public key, by which their files are known. */
    key: kit.text().primaryKey(),
    name: kit.text().notNull(),
    trustedAt: kit.instant().notNull(),
  })

  return { trainingClasses, trainingPhases, cards, seats, keyCorrections, trustedSenders }
}
