import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Letter, needsCode, recoded, type Reply } from '../../client/respond/letter.ts'
import { nextWait, sendDue, type Shelf } from '../../client/respond/outbox.ts'
import { createPageShelf } from '../../client/respond/pageShelf.ts'
import { createOffice, type Fault, faults, letterOf, start } from '../support/faultyOffice.ts'

const hour = 3_600_000

/** A shelf whose page may die before or after any of its writes. */
function mortal(shelf: Shelf): { shelf: Shelf; dieIn: (calls: number, after: boolean) => void } {
  let left = Infinity
  let late = false
  const guard = async <Value>(work: () => Promise<Value>) => {
    left -= 1
    if (left > 0) return work()
    left = Infinity
    if (late) await work()
    throw new Error('the page was closed')
  }
  return {
    dieIn: (calls, after) => void ([left, late] = [calls, after]),
    shelf: {
      list: () => guard(() => shelf.list()),
      put: letter => guard(() => shelf.put(letter)),
      update: letter => guard(() => shelf.update(letter)),
      settle: receipt => guard(() => shelf.settle(receipt)),
      receiptOf: id => shelf.receiptOf(id),
      listReceipts: () => shelf.listReceipts(),
      forget: id => guard(() => shelf.forget(id)),
    },
  }
}

type Event =
  | { readonly kind: 'finish' }
  | { readonly kind: 'wait'; readonly milliseconds: number }
  | { readonly kind: 'send'; readonly tabs: number; readonly awake: boolean }
  | { readonly kind: 'die'; readonly calls: number; readonly after: boolean }
  | { readonly kind: 'fault'; readonly fault: Fault }
  /** Somebody types another code for whatever needs one. */
  | { readonly kind: 'recode' }

const events: fc.Arbitrary<Event[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('finish' as const) }),
    fc.record({ kind: fc.constant('recode' as const) }),
    fc.record({
      kind: fc.constant('wait' as const),
      milliseconds: fc.integer({ min: -2 * hour, max: hour }),
    }),
    fc.record({
      kind: fc.constant('send' as const),
      tabs: fc.integer({ min: 1, max: 2 }),
      awake: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('die' as const),
      calls: fc.integer({ min: 1, max: 4 }),
      after: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('fault' as const), fault: fc.constantFrom(...faults) }),
  ),
  { maxLength: 60 },
)

/** What a device and an office went through, with a clock that jumps, pages that die and a network that lies. */
async function live(story: readonly Event[], each: (world: World) => Promise<void>): Promise<World> {
  let time = start
  const office = createOffice(() => time)
  const device = createPageShelf()
  const { shelf, dieIn } = mortal(device)
  const world: World = { office, device, promised: new Map() }
  let finished = 0
  const around = { shelf, send: office.send, now: () => time, chance: () => 0.5 }
  for (const event of story) {
    if (event.kind === 'wait') time += event.milliseconds
    if (event.kind === 'fault') office.plan.push(event.fault)
    if (event.kind === 'die') dieIn(event.calls, event.after)
    if (event.kind === 'finish') {
      const letter = letterOf(`r${(finished += 1)}`, time)
      const kept = shelf.put(letter).then(() => world.promised.set(letter.id, letter))
      await Promise.allSettled([kept])
    }
    if (event.kind === 'recode') {
      const updates = (await device.list())
        .filter(needsCode)
        .map(letter => shelf.update(recoded(letter, 'another', time)))
      await Promise.allSettled(updates)
    }
    if (event.kind === 'send') {
      const tabs = Array.from({ length: event.tabs }, () => sendDue(around, event.awake))
      await Promise.allSettled(tabs)
    }
    await each(world)
  }
  dieIn(Infinity, false)
  office.plan.length = 0
  for (let round = 0; round < 3; round += 1) {
    time += hour
    await sendDue(around)
  }
  return world
}
interface World {
  readonly office: ReturnType<typeof createOffice>
  readonly device: Shelf
  /** Every letter of which the person was told that it is kept. */
  readonly promised: Map<string, Letter>
}

describe('the outbox', () => {
  test('holds every promised letter until the office holds the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(events, async story => {
        await live(story, async ({ office, device, promised }) => {
          const here = new Map((await device.list()).map(letter => [letter.id, letter.body]))
          const owed = [...promised].filter(([id]) => !office.takenBack.has(id))
          for (const [id, { body }] of owed) expect(here.get(id) ?? office.stored.get(id)).toBe(body)
        })
      }),
      { numRuns: 500 },
    )
  })

  test('lets a letter go only for a receipt with its id and its digest', async () => {
    await fc.assert(
      fc.asyncProperty(events, async story => {
        const { office, device, promised } = await live(story, async () => {})
        const here = new Set((await device.list()).map(({ id }) => id))
        const gone = [...promised.values()].filter(({ id }) => !here.has(id) && !office.takenBack.has(id))
        const receipts = await Promise.all(gone.map(({ id }) => device.receiptOf(id)))
        expect(receipts).toMatchObject(gone.map(({ id, digest }) => ({ id, digest })))
      }),
      { numRuns: 500 },
    )
  })

  test('keeps nothing of what was taken back, and of nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(events, async story => {
        const { office, device } = await live(story, async () => {})
        const letters = (await device.list()).map(({ id }) => id)
        expect(letters.filter(id => office.takenBack.has(id))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('delivers everything that was not refused once the office works again', async () => {
    await fc.assert(
      fc.asyncProperty(events, async story => {
        const { office, device, promised } = await live(story, async () => {})
        for (const { id } of await device.list()) expect(office.turnedAway).toContain(id)
        const owed = [...promised.values()].filter(
          ({ id }) => !office.turnedAway.has(id) && !office.takenBack.has(id),
        )
        expect(owed.map(({ id }) => office.stored.get(id))).toEqual(owed.map(({ body }) => body))
      }),
      { numRuns: 500 },
    )
  })

  test('has a letter stored once, with the code that was right', async () => {
    const office = createOffice(() => start)
    office.plan.push('refuses the code', 'stores and says nothing')
    const shelf = createPageShelf()
    const around = { shelf, send: office.send, now: () => start, chance: () => 0 }
    await shelf.put({ ...letterOf('a'), pass: 'spent' })
    await sendDue(around)
    const [refused] = await shelf.list()
    expect(refused).toMatchObject({ pass: 'spent', refusal: { code: 'pass.spent' } })
    if (refused) await shelf.update(recoded(refused, 'good', start))
    await sendDue(around)
    await sendDue(around, true)
    expect([await shelf.list(), [...office.stored]]).toEqual([[], [['a', letterOf('a').body]]])
    expect(await shelf.receiptOf('a')).toMatchObject({ digest: 'digest of a' })
  })

  test('does not bring back a letter that another tab has delivered', async () => {
    const shelf = createPageShelf()
    const letter = letterOf('a')
    await shelf.put(letter)
    const slow = async (): Promise<Reply> => {
      const { survey, kiosk, frozenAt: receivedAt } = letter
      await shelf.settle({ id: 'a', receivedAt, digest: 'digest of a', survey, kiosk })
      return { kind: 'nothing' }
    }
    await sendDue({ shelf, send: slow, now: () => start, chance: () => 0 })
    expect(await shelf.list()).toEqual([])
  })

  test('asks a silent network once a round, however much waits', async () => {
    const office = createOffice(() => start)
    office.plan.push('is away')
    const shelf = createPageShelf()
    await Promise.all(['a', 'b', 'c'].map(id => shelf.put(letterOf(id))))
    await sendDue({ shelf, send: office.send, now: () => start, chance: () => 0 })
    expect(office.requests).toHaveLength(1)
  })

  test('never sends a refused letter again', async () => {
    const office = createOffice(() => start)
    office.plan.push('refuses')
    const shelf = createPageShelf()
    await shelf.put(letterOf('a'))
    const around = { shelf, send: office.send, now: () => start + 24 * hour, chance: () => 0 }
    await sendDue(around)
    await sendDue(around, true)
    expect(office.requests).toHaveLength(1)
    expect(await shelf.list()).toMatchObject([{ id: 'a', refusal: { status: 422, reason: 'Sai' } }])
  })
})

test('nextWait is the shortest wait of what is not refused', () => {
  const soon = { ...letterOf('a'), dueAt: new Date(start + 4000).toISOString() }
  const refused = { ...letterOf('b'), refusal: { status: 422, code: '', reason: '' } }
  expect(nextWait([{ ...soon, dueAt: new Date(start + 9000).toISOString() }, soon, refused], start)).toBe(
    4000,
  )
  expect(nextWait([refused], start)).toBeNull()
})
