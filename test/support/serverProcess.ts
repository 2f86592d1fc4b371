/** The built server as a process of its own, to be started, killed and started again. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { createInterface } from 'node:readline'
import { dirname, join } from 'node:path'
import { packageRoot } from '../../server/packageRoot.ts'

export interface ServerProcess {
  /** Where it listens: `http://127.0.0.1:40123`. */
  readonly address: string
  /** What it has said since, line by line. */
  readonly told: readonly string[]
  /** All of its output and its log since it began. */
  readonly said: () => string
  /** @returns the exit code, or the signal, once it has ended */
  readonly end: (signal: NodeJS.Signals) => Promise<number | NodeJS.Signals | null>
}

/** The server below the program that watches over it, which would survive that program. */
const childOf = (pid = 0) => Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim())

/** A database that is a file has its folder for everything else as well; no two tests share one. */
const folderFor = (database = '') =>
  database === '' || database.includes('://') ? mkdtempSync(join(tmpdir(), 'data-')) : dirname(database)

export const main = join(packageRoot, 'build/server/main.js')

/**
 * @param command - what runs Node: nothing, or a program that watches over it, such as strace
 * @throws Error with what the server said on its way out
 */
export async function startProcess(
  environment: NodeJS.ProcessEnv,
  command: readonly string[] = [],
  options: readonly string[] = [],
): Promise<ServerProcess> {
  const [program, ...parts] = [...command, process.execPath, ...options, main]
  const child = spawn(program, parts, {
    env: {
      PATH: process.env.PATH,
      HOST: '127.0.0.1',
      PORT: '0',
      DATA: folderFor(environment.DATABASE),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let complaint = ''
  let output = ''
  child.stderr.on('data', chunk => (complaint += String(chunk)))
  child.stdout.on('data', chunk => (output += String(chunk)))
  const ended = new Promise<number | NodeJS.Signals | null>(resolve =>
    child.once('exit', (code, signal) => resolve(code ?? signal)),
  )
  const told: string[] = []
  const address = await new Promise<string | null>(resolve => {
    const lines = createInterface(child.stdout)
    lines.once('line', line => {
      lines.on('line', later => told.push(later))
      resolve(line)
    })
    lines.once('close', () => resolve(null))
  })
  if (address === null) {
    await ended
    throw new Error(complaint.trim().slice(-4000))
  }
  const end = (signal: NodeJS.Signals) => {
    process.kill(command.length > 0 ? childOf(child.pid) : Number(child.pid), signal)
    return ended
  }
  return { address, told, said: () => output + complaint, end }
}
