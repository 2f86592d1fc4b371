/** A seat as a phone is told of it, and the test that it has. */
import type { Seat } from '../../client/respond/training/seat.ts'
import { catalogue } from '../../surveys/catalogue.ts'
import { fillChoices } from '../../surveys/choiceSets.ts'
import type { Instrument } from '../../surveys/instrument.ts'

export const seat: Seat = {
  pass: 'p',
  class: { title: '', course: 'C01', code: 'K7QX4M' },
  card: 'K7QX43',
  phase: 'pre',
  survey: 'knowledge-a',
  shuffled: true,
  minutes: null,
  isTold: false,
  joinedAt: null,
  answeredAt: null,
  closedAt: null,
  found: 'card',
  doubt: null,
}

const shipped = catalogue.find(({ slug }) => slug === seat.survey)?.instrument ?? {}

/** With the choices of the day. */
export const knowledge: Instrument = fillChoices(shipped, '2026-11-25')
