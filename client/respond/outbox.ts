/** The outbox: every finished response stays in it until the office's own receipt for it is here. */
import { type Delivered, due, type Letter, outcome, type Reply } from './letter.ts'

/** Where letters and receipts lie: the device's database, or the open page. Each call happens wholly or not at all. */
export interface Shelf {
  list(): Promise<readonly Letter[]>
  /** Resolves when the letter is really there. */
  put(letter: Letter): Promise<void>
  /** Writes a letter again; one that has left in the meantime stays away. */
  update(letter: Letter): Promise<void>
  /** Swaps a letter for its receipt. */
  settle(receipt: Delivered): Promise<void>
  receiptOf(id: string): Promise<Delivered | null>
  /** The receipts, the newest first. */
  listReceipts(): Promise<readonly Delivered[]>
  /** Leaves nothing of a response: neither its letter nor its receipt. */
  forget(id: string): Promise<void>
}

export interface Surroundings {
  readonly shelf: Shelf
  /** Sends the bytes; never rejects. */
  readonly send: (letter: Letter) => Promise<Reply>
  readonly now: () => number
  /** 0–1. */
  readonly chance: () => number
}

/** Later ones before earlier ones. */
export const newestFirst = (receipts: readonly Delivered[]): readonly Delivered[] =>
  receipts.toSorted((one, other) => other.receivedAt.localeCompare(one.receivedAt))

/**
 * Sends what is due, one letter after another, and stops at the first that meets no office.
 *
 * @param awake - the network has just given a sign of life: waits that it caused are over
 */
export async function sendDue({ shelf, send, now, chance }: Surroundings, awake = false): Promise<void> {
  for (const letter of await shelf.list()) {
    if (!due(letter, now(), awake)) continue
    const reply = await send(letter)
    const after = outcome(letter, reply, now(), chance())
    if (after.kind === 'delivered') await shelf.settle(after.receipt)
    else if (after.kind === 'withdrawn') await shelf.forget(letter.id)
    else await shelf.update(after.letter)
    if (reply.kind === 'nothing') return
  }
}

/** When the next letter is due, in milliseconds from now; `null` when nothing waits. */
export function nextWait(letters: readonly Letter[], now: number): number | null {
  const waits = letters
    .filter(({ refusal }) => !refusal)
    .map(({ dueAt }) => Math.max(0, Date.parse(dueAt) - now))
  return waits.length > 0 ? Math.min(...waits) : null
}
