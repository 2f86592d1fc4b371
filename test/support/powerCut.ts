/** What a disk may hold after a power cut: all that was synced, and of the rest whatever chance left. */
import type { Event } from './strace.ts'

export type Files = ReadonlyMap<string, Buffer>
type Change = Extract<Event, { kind: 'write' | 'truncate' }>

/** What becomes of what was written and not yet synced. */
export const fates = ['kept', 'dropped', 'subset', 'torn'] as const
export type Fate = (typeof fates)[number]

const sector = 512

function changed(content: Buffer, change: Change): Buffer {
  if (change.kind === 'truncate') {
    const shorter = Buffer.alloc(change.length)
    content.copy(shorter)
    return shorter
  }
  const { at, bytes } = change
  const longer = Buffer.alloc(Math.max(content.length, at + bytes.length))
  content.copy(longer)
  bytes.copy(longer, at)
  return longer
}

/** The parts of a change that reached the disk. */
function survivors(change: Change, fate: Fate, random: () => number): Change[] {
  if (fate === 'kept') return [change]
  if (fate === 'dropped') return []
  if (fate === 'subset' || change.kind === 'truncate') return random() < 0.5 ? [change] : []
  const { file, at, bytes } = change
  const sectors = Array.from({ length: Math.ceil(bytes.length / sector) }, (_, place) => place * sector)
  return sectors
    .filter(() => random() < 0.6)
    .map(from => ({ kind: 'write', file, at: at + from, bytes: bytes.subarray(from, from + sector) }))
}

/** A disk that is written to in the order of an account, and can lose its power at any moment of it. */
export class Disk {
  readonly #events: readonly Event[]
  readonly #synced: Map<string, Buffer>
  #unsynced: Change[] = []
  #now = 0
  /** Ids whose receipts have left by now. */
  readonly receipts: string[] = []

  constructor(events: readonly Event[], files: Files) {
    this.#events = events
    this.#synced = new Map(files)
  }

  advanceTo(moment: number) {
    for (; this.#now < moment; this.#now++) {
      const event = this.#events[this.#now]
      if (event?.kind === 'receipt') this.receipts.push(event.id)
      else if (event?.kind === 'sync') this.#sync(event.file)
      else if (event) this.#unsynced.push(event)
    }
  }

  #sync(file: string) {
    this.#write(
      this.#synced,
      this.#unsynced.filter(change => change.file === file),
    )
    this.#unsynced = this.#unsynced.filter(change => change.file !== file)
  }

  #write(files: Map<string, Buffer>, changes: readonly Change[]) {
    for (const change of changes)
      files.set(change.file, changed(files.get(change.file) ?? Buffer.alloc(0), change))
  }

  /** What is on the disk when the power comes back. */
  afterCut(fate: Fate, random: () => number): Files {
    const files = new Map(this.#synced)
    this.#write(
      files,
      this.#unsynced.flatMap(change => survivors(change, fate, random)),
    )
    return files
  }
}
