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
        const gate = openGate(most)
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
