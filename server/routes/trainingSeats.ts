/** What the phone of somebody in a training class asks: for a seat, and what goes with it besides the answer. */
import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { addressOf } from '../access/address.ts'
import { allow } from '../access/guard.ts'
import type { Guesses } from '../access/guesses.ts'
import { json, problems } from '../contract.ts'
import { Problem } from '../problem.ts'
import { router } from '../router.ts'
import type { Secrets } from '../secrets.ts'
import type { Database } from '../store/database.ts'
import { seatFinder } from '../store/seats.ts'
import { startSeat, tellAbout } from '../store/seatTelling.ts'
import { openTogether } from '../store/together.ts'
import { trainingClass } from '../store/trainingClasses.ts'
import { openArrivals } from '../training/arrival.ts'
import { marksOf } from '../training/lostCard.ts'
import { seatKey } from '../training/seatKey.ts'
import { seatHash } from '../training/seatToken.ts'
import { AboutSeat, SeatKey, TakenSeat, TakeSeat } from '../trainingContract.ts'

/** Described, and not checked: what is wrong with it is told as a seat that there is not. */
const header = (name: string, description: string) => ({
  name,
  description,
  in: 'header' as const,
  required: false,
  schema: { type: 'string' as const },
})

const parameters = [header('x-pass', 'The token of a seat.')]

/** So many tests as one phone may have sent for others as well. */
const mostIds = 50

const idsIn = (c: Context) => (c.req.header('x-responses') ?? '').split(',').slice(0, mostIds)

const take = createRoute({
  method: 'post',
  path: '/training/seats',
  middleware: allow('training.sit'),
  summary: 'Come into a training class by its code and a card; the same card has the same seat again',
  request: { body: { required: true, ...json(TakeSeat, 'The codes as they were typed') } },
  responses: {
    200: json(TakenSeat, 'What lets the one answer in'),
    ...problems(400, 404, 409, 422, 429),
  },
})

const tell = createRoute({
  method: 'put',
  path: '/training/seats/about',
  middleware: allow('training.sit'),
  summary: 'Tell sex and group once, and how the card can be found when it is lost',
  parameters,
  request: { body: { required: true, ...json(AboutSeat, 'As the instruments code it') } },
  responses: { 204: { description: 'It is kept' }, ...problems(400, 409) },
})

const start = createRoute({
  method: 'post',
  path: '/training/seats/start',
  middleware: allow('training.sit'),
  summary: 'Say that the first question was answered',
  parameters,
  responses: { 204: { description: 'It is known' }, ...problems(400, 409) },
})

const key = createRoute({
  method: 'get',
  path: '/training/seats/key',
  middleware: allow('training.sit'),
  summary: 'The right answers, once they are shown; to the phone that handed in, how it did as well',
  parameters: [
    ...parameters,
    header('x-responses', 'The ids of the responses that this phone has handed in, with commas between.'),
  ],
  responses: { 200: json(SeatKey, 'Item by item'), ...problems(409) },
})

export function trainingSeats(database: Database, secrets: Secrets, guesses: Guesses) {
  const together = openTogether(database)
  const arrive = openArrivals({ database, together, secrets, guesses })
  const room = { ...database, write: together }
  const findSeat = seatFinder(database)
  const seatIn = async (c: Context) => {
    const seat = await findSeat(seatHash(c.req.header('x-pass') ?? ''))
    if (!seat) throw new Problem('pass.spent')
    return seat
  }
  return router()
    .openapi(take, async c => c.json(await arrive(c.req.valid('json'), addressOf(c)), 200))
    .openapi(tell, async c => {
      const { about, marks } = c.req.valid('json')
      const seat = await seatIn(c)
      // Nobody begins in vain.
      if (seat.closedAt !== null) throw new Problem('phase.closed')
      const row = marks && (await trainingClass(database, seat.class))
      await tellAbout(room, seat, about, row ? marksOf(row.salt, marks) : null)
      return c.body(null, 204)
    })
    .openapi(start, async c => {
      await startSeat(room, await seatIn(c))
      return c.body(null, 204)
    })
    .openapi(key, async c => c.json(await seatKey(database, await seatIn(c), idsIn(c)), 200))
}
