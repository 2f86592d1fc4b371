/** An expression of an instrument, asked at a place among the answers. */
import type { Expression } from '../expression/expression.ts'
import type { Scope } from '../expression/scope.ts'
import type { Condition } from './condition.ts'
import { Memory, type Outcomes } from './memory.ts'
import type { Place } from './place.ts'
import type { Reading } from './reading.ts'

/** The respondent's clock may stand elsewhere on earth, or wrong by some hours. */
const clockDrift = 24 * 60 * 60 * 1000

/** A condition that reads more than that is worked out every time. */
const mostRemembered = 4

export class Value implements Condition {
  readonly #expression: Expression
  readonly #readings: ReadonlyMap<string, Reading>
  readonly #reads: readonly Reading['read'][]
  readonly #memory: Memory | null

  constructor(expression: Expression, readings: ReadonlyMap<string, Reading>) {
    this.#expression = expression
    this.#readings = readings
    this.#reads = [...readings.values()].map(({ read }) => read)
    const n = this.#reads.length
    this.#memory = n >= 1 && n <= mostRemembered ? new Memory() : null
  }

  /** Whether any answer has a part in it; without one, nothing the respondent did could have changed it. */
  get answered(): boolean {
    return [...this.#readings.values()].some(reading => reading.answered)
  }

  /** Whether it reads the place of a panel or row, which moves when one before it is taken away. */
  get shifting(): boolean {
    return [...this.#readings.values()].some(reading => reading.shifting === true)
  }

  evaluate = (place: Place, item?: unknown): unknown =>
    this.#expression.evaluate(new PlaceScope(this.#readings, place, item))

  holds = (place: Place, item?: unknown): boolean => {
    const memory = this.#memory
    if (memory === null) return this.#ask(place, item)
    const reads = this.#reads
    let node: Outcomes | boolean | undefined = memory.outcomes
    for (const read of reads) {
      if (typeof node !== 'object') break
      node = node.get(read(place, item, false))
    }
    if (typeof node === 'boolean') return node
    const { visit } = place
    const clockRead = visit.clockRead
    visit.clockRead = false
    const outcome = this.#ask(place, item)
    // What the clock said is not remembered.
    if (!visit.clockRead)
      memory.keep(
        reads.map(read => read(place, item, false)),
        outcome,
      )
    visit.clockRead ||= clockRead
    return outcome
  }

  #ask(place: Place, item: unknown): boolean {
    return this.#expression.holds(new PlaceScope(this.#readings, place, item))
  }

  doubtful = (place: Place, item?: unknown): boolean => {
    for (const reading of this.#readings.values()) if (reading.doubtful(place)) return true
    return this.wavering(place, item)
  }

  wavering = (place: Place, item?: unknown): boolean => {
    const [now, ...drifted] = this.#onEveryClock(place, () => this.holds(place, item))
    return drifted.some(verdict => verdict !== now)
  }

  /** Everything that it may have come to: more than one value where it reads the clock. */
  evaluateOnEveryClock(place: Place): unknown[] {
    return this.#onEveryClock(place, () => this.evaluate(place))
  }

  #onEveryClock<Result>(place: Place, ask: () => Result): Result[] {
    const { visit } = place
    const { now } = visit
    visit.clockRead = false
    visit.calculated.clear()
    const results = [ask()]
    if (!visit.clockRead) return results
    for (const drift of [-clockDrift, clockDrift]) {
      visit.now = new Date(now.getTime() + drift)
      visit.calculated.clear()
      results.push(ask())
    }
    visit.now = now
    visit.calculated.clear()
    return results
  }
}

/** The answers as one expression sees them from its place. */
class PlaceScope implements Scope {
  readonly #readings: ReadonlyMap<string, Reading>
  readonly #place: Place
  readonly #item: unknown

  constructor(readings: ReadonlyMap<string, Reading>, place: Place, item: unknown) {
    this.#readings = readings
    this.#place = place
    this.#item = item
  }

  value(path: string, whole = false): unknown {
    const reading = this.#readings.get(path)
    return reading === undefined ? null : reading.read(this.#place, this.#item, whole)
  }

  ordered(path: string): boolean {
    return this.#readings.get(path)?.ordered ?? false
  }

  now(): Date {
    this.#place.visit.clockRead = true
    return this.#place.visit.now
  }
}
