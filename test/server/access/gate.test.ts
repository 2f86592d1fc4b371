import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openGate } from '../../../server/access/gate.ts'

test('lets everybody through, never more than so many at a time, whoever fails inside', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.boolean()),
      async (s, most, fates) => {
        const gate = openGate(most, Number.POSITIVE_INFINITY)
        let [inside, highest] = [0, 0]
        const passed = fates.map((fails, place) =>
          gate(async () => {
            inside += 1
            highest = Math.max(highest, inside)
            await s.schedule(Promise.resolve(), `inside ${place}`)
            inside -= 1
            if (fails) throw new Error('failed inside')
            return place
          }).catch(() => -1),
        )
        const told = await s.waitFor(Promise.all(passed))
        expect(told).toEqual(fates.map((fails, place) => (fails ? -1 : place)))
        expect(highest).toBe(Math.min(most, fates.length))
        expect(inside).toBe(0)
      },
    ),
  )
})

test('lets only so many wait: whoever comes on top of them is told to come again, and takes no place', async () => {
  const whole = fc.integer({ min: 1, max: 8 })
  await fc.assert(
    fc.asyncProperty(whole, whole, fc.integer({ min: 0, max: 30 }), async (most, queue, comers) => {
      const gate = openGate(most, queue)
      const locks: (() => void)[] = []
      const opened = new Promise<void>(resolve => locks.push(resolve))
      const passed = Array.from({ length: comers }, () => gate(() => opened).then(() => 'in', String))
      for (const unlock of locks) unlock()
      const busy = (await Promise.all(passed)).filter(one => one === 'Problem: server.busy')
      expect(busy).toHaveLength(Math.max(0, comers - most - queue))
      expect(await gate(() => Promise.resolve('later'))).toBe('later')
    }),
  )
})
