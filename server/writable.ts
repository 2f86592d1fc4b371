/** Whether the server can keep what it is given: asked before anything is opened, so that the answer names the setting. */
import { closeSync, existsSync, mkdirSync, openSync, statSync, unlinkSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Settings } from './settings.ts'
import { isPostgres } from './store/database.ts'

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

/** Node's own recursive way never ends where a folder can neither be made nor be there, as below `/proc`. */
function makeFolder(path: string): void {
  if (isFolder(path)) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    // Another server that starts at the same time may have been first.
    if (!isFolder(path)) throw error
  }
}

function tryFolder(path: string): void {
  makeFolder(resolve(path))
  const probe = join(path, `.writable.${process.pid}`)
  closeSync(openSync(probe, 'w', 0o600))
  unlinkSync(probe)
}

function tryDatabase(path: string): void {
  tryFolder(dirname(path))
  for (const file of [path, `${path}-wal`, `${path}-shm`])
    if (existsSync(file)) closeSync(openSync(file, 'r+'))
}

function attempt(name: string, path: string, trial: (path: string) => void): void {
  try {
    trial(path)
  } catch (cause) {
    throw new Error(
      `${name}: không ghi được vào ${path}; xin chọn chỗ khác, hoặc cấp quyền ghi cho tài khoản chạy máy chủ / ${path} cannot be written; choose another place, or let the server’s account write there`,
      { cause },
    )
  }
}

/** @throws Error with a sentence in both languages that names the setting */
export function requireWritable({ data, database }: Pick<Settings, 'data' | 'database'>): void {
  attempt('DATA', data, tryFolder)
  if (!isPostgres(database)) attempt('DATABASE', database, tryDatabase)
}
