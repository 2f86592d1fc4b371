/** Who sends a response, read from the headers: never from its body, whose digest must not depend on it. */
import type { Context } from 'hono'
import { addressOf } from '../access/address.ts'
import { bearerIn } from '../access/identify.ts'
import type { Told } from '../router.ts'
import type { Database } from '../store/database.ts'
import { meetDevice } from '../store/devices.ts'
import type { Sender } from './admission.ts'

export const senderReader =
  (database: Database) =>
  async (c: Context<Told>): Promise<Sender> => {
    const token = bearerIn(c)
    return {
      pass: c.req.header('x-pass') ?? null,
      device: token === null ? null : ((await meetDevice(database, token)) ?? 'unknown'),
      address: addressOf(c),
    }
  }
