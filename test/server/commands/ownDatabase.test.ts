import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { openAnchorFile } from '../../../server/audit/anchor.ts'
import { standingOf } from '../../../server/audit/hold.ts'
import { withOwnDatabase } from '../../../server/commands/ownDatabase.ts'
import { openDatabase } from '../../../server/store/database.ts'
import { plantUnits } from '../../../server/units/seed.ts'
import { databases } from '../../support/databases.ts'

describe.each(databases)('a command that writes to a database on %s', (_name, create) => {
  let url: string
  let data: string
  beforeEach(async () => {
    url = await create()
    data = mkdtempSync(join(tmpdir(), 'data-'))
    vi.stubEnv('DATABASE', url)
    vi.stubEnv('DATA', data)
    return () => void vi.unstubAllEnvs()
  })

  test('leaves it anchored where it has come to', async () => {
    await withOwnDatabase(plantUnits)
    const database = await openDatabase(url)
    expect(await standingOf(database, openAnchorFile(data, url))).toEqual({ kind: 'whole' })
    await database.close()
  })

  test('writes nothing while it lacks what its anchor vouches for', async () => {
    await withOwnDatabase(() => Promise.resolve())
    const anchor = { n: 9, hash: 'f', responses: 9, writtenAt: '2026-11-25T00:00:00.000Z' }
    const anchors = openAnchorFile(data, url)
    await anchors.write(anchor)
    const work = vi.fn<() => Promise<void>>()
    await expect(withOwnDatabase(work)).rejects.toThrow('store.behind')
    expect(work).not.toHaveBeenCalled()
    expect(await anchors.read()).toEqual(anchor)
  })
})
