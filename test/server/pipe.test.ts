import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { main } from '../support/serverProcess.ts'

test('a server whose log nobody reads any more goes on answering, and ends when told to', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pipe-'))
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, PORT: '0', DATABASE: join(folder, 'test.db') },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [first] = await once(child.stdout, 'data')
  const [address = ''] = String(first).split('\n')
  child.stderr.destroy()
  child.stdout.destroy()
  const visit = async () =>
    (await fetch(`${address}/api/surveys`, { signal: AbortSignal.timeout(5000) })).status
  for (let turn = 0; turn < 60; turn++) expect(await visit()).toBe(200)
  // The log is written every second at the latest.
  await wait(2500)
  expect(await visit()).toBe(200)
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  expect(await Promise.race([ended, wait(8000, 'still there')])).not.toBe('still there')
})
