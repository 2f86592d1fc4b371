/** Values that the instrument works out from the answers under a name of their own: SurveyJS's `calculatedValues`. */
import type { Place } from './place.ts'
import type { Reading } from './reading.ts'
import type { Value } from './value.ts'

export class Calculated {
  readonly reading: Reading = {
    read: place => this.#read(place),
    doubtful: place => this.#doubtful(place),
    ordered: false,
    answered: true,
  }
  #value: Value | null = null

  /** Calculated values may name each other in any order, so each is known before any is understood. */
  define(value: Value): void {
    this.#value = value
  }

  #read(place: Place): unknown {
    const { calculated } = place.visit
    if (!calculated.has(this)) {
      // One that names itself, however far round, reads nothing.
      calculated.set(this, undefined)
      calculated.set(this, this.#value?.evaluate(formOf(place)))
    }
    return calculated.get(this)
  }

  #doubtful(place: Place): boolean {
    const { weighed } = place.visit
    if (weighed.has(this)) return false
    weighed.add(this)
    const doubtful = this.#value?.doubtful(formOf(place)) ?? false
    weighed.delete(this)
    return doubtful
  }
}

function formOf(place: Place): Place {
  let form = place
  while (form.parent !== null) form = form.parent
  return form
}
