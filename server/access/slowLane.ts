/** Lets what would be too much through all the same, one at a time and at a steady pace, whoever has the least on record first. */

/** It may go; or the reason for which it waited is gone; or it has waited for too long. */
export type Turn = 'turn' | 'released' | 'late'

export interface SlowLane {
  /**
   * @param key - by which it can be released
   * @param record - how much there is against it: the least goes first, and of equals one by lot, so that many who wait together soon have one among the first
   */
  readonly wait: (key: string, record: number) => Promise<Turn>
  /** Ends the wait of all that wait under a key. */
  readonly release: (key: string) => void
}

interface Waiting {
  readonly key: string
  readonly record: number
  readonly settle: (turn: Turn) => void
}

interface Figures {
  /** Milliseconds from one turn to the next. */
  readonly pace: number
  /** The longest wait, in milliseconds. */
  readonly patience: number
  /** How many may wait at once; of more, those with the most on record do not. */
  readonly room: number
}

const after = (one: Waiting, other: Waiting): Waiting => (other.record >= one.record ? other : one)

function draw(waiting: readonly Waiting[]): Waiting | undefined {
  const least = Math.min(...waiting.map(({ record }) => record))
  const equals = waiting.filter(({ record }) => record === least)
  return equals[Math.floor(Math.random() * equals.length)]
}

export function openSlowLane({ pace, patience, room }: Figures): SlowLane {
  const waiting = new Set<Waiting>()
  let freeAt = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const settle = (one: Waiting, turn: Turn) => {
    if (waiting.delete(one)) one.settle(turn)
  }
  const schedule = () => {
    if (waiting.size > 0) timer ??= setTimeout(next, freeAt - performance.now())
  }
  function next() {
    timer = undefined
    const drawn = draw([...waiting])
    if (!drawn) return
    freeAt = performance.now() + pace
    settle(drawn, 'turn')
    schedule()
  }

  return {
    wait: (key, record) =>
      new Promise(resolve => {
        const tooLate = setTimeout(() => settle(one, 'late'), patience)
        const one: Waiting = {
          key,
          record,
          settle(turn) {
            clearTimeout(tooLate)
            resolve(turn)
          },
        }
        waiting.add(one)
        if (waiting.size > room) settle([...waiting].reduce(after), 'late')
        schedule()
      }),
    release(key) {
      for (const one of waiting) if (one.key === key) settle(one, 'released')
    },
  }
}
