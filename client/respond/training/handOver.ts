/** A finished test that a card did not take, as the test of another one. */
import { uuidv7 } from 'uuidv7'
import type { Answers, Instrument } from '../../../surveys/instrument.ts'
import type { Letter } from '../letter.ts'
import { freeze } from '../response.ts'
import type { About, Seat } from './seat.ts'
import { givenBy, toldIn } from './sheet.ts'
import { sittingOf } from './sitting.ts'

/** What was told by another card is another person's. */
function answersAs(answers: Answers, definition: Instrument, about: About | null): Answers {
  const strange = toldIn(definition)
  const own = Object.entries(answers).filter(([question]) => !strange.has(question))
  return { ...Object.fromEntries(own), ...givenBy(definition, about) }
}

/** The same answers on another seat of the same test: a letter of its own, as no letter ever changes. */
export function handedOver(
  letter: Letter,
  seat: Seat,
  definition: Instrument,
  about: About | null,
): Promise<Letter> {
  const response = JSON.parse(letter.body)
  return freeze(
    uuidv7(),
    {
      ...response,
      card: seat.card,
      phase: seat.phase,
      answers: answersAs(response.answers, definition, about),
    },
    { pass: seat.pass, kiosk: false, sitting: sittingOf(seat) },
  )
}
