/** The kernel's own account of what a server wrote, synced and answered, in the order in which it did. */
import { execFileSync } from 'node:child_process'
import { createReadStream, existsSync } from 'node:fs'
import { createInterface } from 'node:readline'

export type Event =
  | { readonly kind: 'write'; readonly file: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly file: string; readonly length: number }
  | { readonly kind: 'sync'; readonly file: string }
  /** A receipt for this id left the process. */
  | { readonly kind: 'receipt'; readonly id: string }

const calls = 'pwrite64,pwritev,write,writev,sendmsg,fdatasync,fsync,ftruncate'

/** @throws Error where strace is missing and cannot be installed: what it proves must not go unproven */
export function requireStrace() {
  if (existsSync('/usr/bin/strace')) return
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new Error('strace is needed at /usr/bin/strace (Debian: apt-get install strace)')
  execFileSync('apt-get', ['update', '-qq'])
  execFileSync('apt-get', ['install', '-y', '-qq', 'strace'])
}

/** What goes before a command so that its account is written to `path`. */
export const traced = (path: string): readonly string[] =>
  `strace -f --seccomp-bpf -qq -y -xx -s 200000 -e trace=${calls} -e signal=none -o ${path}`.split(' ')

const plain = (hex: string) => Buffer.from(hex.replaceAll('\\x', ''), 'hex')
const named = (text: string) => (text.includes('\\x') ? plain(text).toString() : text)
const whole = /"((?:\\x[0-9a-f]{2})*)"/g

/** One call on one line, as far as it is told here. */
function* eventsOf(line: string): Generator<Event> {
  const [, call = '', target = ''] = /^\d+\s+(\w+)\(\d+<([^>]*)>/.exec(line) ?? []
  const file = named(target)
  if (/\.db(-wal)?$/.test(file)) {
    const write = /, "([^"]*)", \d+, (\d+)/.exec(line)
    const length = /, (\d+)\)/.exec(line)
    if (call === 'pwrite64' && write)
      yield { kind: 'write', file, at: Number(write[2]), bytes: plain(write[1] ?? '') }
    else if (call === 'ftruncate' && length) yield { kind: 'truncate', file, length: Number(length[1]) }
    else if ((call === 'fsync' || call === 'fdatasync') && line.endsWith('= 0')) yield { kind: 'sync', file }
    else throw new Error(`a call that this cannot read: ${line.slice(0, 200)}`)
  } else if (/^(write|writev|sendmsg)$/.test(call)) {
    const text = [...line.matchAll(whole)].map(([, hex = '']) => plain(hex).toString('latin1')).join('')
    if (!/HTTP\/1\.1 20[01]/.test(text)) return
    for (const [, id = ''] of text.matchAll(/"id":"([0-9a-f-]{36})"/g)) yield { kind: 'receipt', id }
  }
}

/** Reads an account; a call that another thread interrupted counts where it ended. */
export async function readTrace(path: string): Promise<Event[]> {
  const events: Event[] = []
  const begun = new Map<string, string>()
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    const [thread = ''] = /^\d+/.exec(line) ?? []
    if (line.endsWith('<unfinished ...>')) begun.set(thread, line.replace(/\s*<unfinished \.\.\.>$/, ''))
    else {
      const rest = /<\.\.\. \w+ resumed>(.*)$/.exec(line)?.[1]
      events.push(...eventsOf(rest === undefined ? line : (begun.get(thread) ?? '') + rest))
    }
  }
  return events
}
