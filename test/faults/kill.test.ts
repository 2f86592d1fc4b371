import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openDatabase } from '../../server/store/database.ts'
import { publish } from '../../server/store/publication.ts'
import { Crowd } from '../support/crowd.ts'
import { newSqlite } from '../support/databases.ts'
import { startProcess } from '../support/serverProcess.ts'
import { soundnessOf, soundnessOfCopy } from '../support/soundness.ts'
import { publicationOf } from '../support/village.ts'

const rounds = 50

test('fifty kills under load lose nothing acknowledged and leave nothing by half', async () => {
  const DATABASE = await newSqlite()
  const database = await openDatabase(DATABASE)
  await publish(database, publicationOf('village'), 'a test')
  await database.close()

  const crowd = new Crowd()
  for (let round = 0; round < rounds; round++) {
    const server = await startProcess({ DATABASE })
    let killed = false
    const sending = crowd.sendUntil(server.address, 8 + (round % 9), () => killed)
    await wait(20 + Math.random() * 280)
    await server.end('SIGKILL')
    killed = true
    await sending
    const found = soundnessOfCopy(DATABASE, crowd.promised)
    expect(found).toMatchObject({ integrity: 'ok', lost: 0, halves: 0 })
  }

  const server = await startProcess({ DATABASE })
  while (crowd.open.length > 0) await crowd.send(server.address, crowd.open.pop())
  await server.end('SIGTERM')
  const found = soundnessOf(DATABASE, crowd.promised)
  expect(found).toEqual({ integrity: 'ok', rows: crowd.promised.size, lost: 0, halves: 0 })
  expect(crowd.refusals).toEqual([])
  // Some kills fell between the commit and the answer, or this has tested nothing.
  expect(crowd.known).toBeGreaterThan(0)
}, 600_000)
