/** Sends what is on a shelf whenever there is a chance: on start, on a sign of network, and when a wait is over. */
import { sendLetter, withdrawResponse, type Withdrawn } from './api.ts'
import { type Delivered, type Letter, recoded } from './letter.ts'
import { nextWait, sendDue, type Shelf } from './outbox.ts'

/** Where a letter is: on its way, stored at the office, or turned away and kept. */
export type Whereabouts =
  | { readonly kind: 'waiting'; readonly letter: Letter }
  | { readonly kind: 'delivered'; readonly receipt: Delivered }
  | { readonly kind: 'refused'; readonly letter: Letter }

export interface Sender {
  /** Resolves when the letter is really on the shelf, and starts to send it. */
  readonly keep: (letter: Letter) => Promise<void>
  /** Sends a letter again with another code. Resolves when there is an answer, or none came. */
  readonly resend: (letter: Letter, pass: string) => Promise<void>
  /** Leaves nothing of it here: another has been kept in its place. */
  readonly forget: (id: string) => Promise<void>
  readonly list: () => Promise<readonly Letter[]>
  /** `null`: nothing of it is here; it was taken back. */
  readonly find: (id: string) => Promise<Whereabouts | null>
  readonly listReceipts: () => Promise<readonly Delivered[]>
  /** Takes a response back that the office has, and forgets it here once that is done. */
  readonly withdraw: (receipt: Delivered) => Promise<Withdrawn>
  /** Calls back after every change; returns what ends it. */
  readonly watch: (changed: () => void) => () => void
}

const longestPause = 300_000
const longestQueue = 60_000

/** One tab sends at a time. A tab that hangs holds the others up for a minute: sending twice does no harm. */
async function alone(work: () => Promise<void>): Promise<void> {
  if (navigator.locks === undefined) return work()
  try {
    await navigator.locks.request('outbox', { signal: AbortSignal.timeout(longestQueue) }, work)
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    await work()
  }
}

export function createSender(shelf: Shelf): Sender {
  const watchers = new Set<() => void>()
  const surroundings = {
    shelf,
    send: sendLetter,
    now: () => Date.now(),
    chance: () => Math.random(),
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null

  const round = async (awake: boolean) => {
    await alone(() => sendDue(surroundings, awake)).catch(() => undefined)
    running = null
    for (const changed of watchers) changed()
    const wait = nextWait(await shelf.list().catch(() => []), Date.now())
    clearTimeout(timer)
    if (wait !== null) timer = setTimeout(run, Math.min(Math.max(wait, 1000), longestPause))
  }
  const run = (awake = false) => (running ??= round(awake))
  const wake = () => void run(true)

  addEventListener('online', wake)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && wake())
  void run(true)

  return {
    async keep(letter) {
      await shelf.put(letter)
      void (running ?? Promise.resolve()).then(() => run())
    },
    async resend(letter, pass) {
      await running
      await shelf.update(recoded(letter, pass, Date.now()))
      await run()
    },
    forget: id => shelf.forget(id),
    list: () => shelf.list(),
    async find(id) {
      const receipt = await shelf.receiptOf(id)
      if (receipt) return { kind: 'delivered', receipt }
      const letter = (await shelf.list()).find(candidate => candidate.id === id)
      return letter ? { kind: letter.refusal ? 'refused' : 'waiting', letter } : null
    },
    listReceipts: () => shelf.listReceipts(),
    async withdraw(receipt) {
      const withdrawn = await withdrawResponse(receipt)
      if (withdrawn.kind === 'gone') await shelf.forget(receipt.id)
      for (const changed of watchers) changed()
      return withdrawn
    },
    watch(changed) {
      watchers.add(changed)
      return () => void watchers.delete(changed)
    },
  }
}
