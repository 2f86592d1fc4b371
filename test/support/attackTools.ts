/** sqlmap and wapiti, let loose on a server, and what they say they have found. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const most = { timeout: 150_000, maxBuffer: 64_000_000 }

export interface Request {
  readonly method: string
  /** With `*` in every place of it that is to be tried. */
  readonly path: string
  readonly body?: string
  readonly cookie?: string
}

const stroke = '='.repeat(54)

/** As the proxy Burp logs it, which sqlmap reads. */
const logged = (origin: string, { method, path, body, cookie }: Request) =>
  [
    stroke,
    `0:00:00 AM  ${origin}`,
    stroke,
    `${method} ${path} HTTP/1.1`,
    `Host: ${new URL(origin).host}`,
    'Content-Type: application/json',
    ...(cookie === undefined ? [] : [`Cookie: ${cookie}`]),
    '',
    ...(body === undefined ? [] : [body]),
    stroke,
    '',
    '',
  ].join('\n')

/** Where sqlmap got into a database, and how many requests it looked at. */
export async function runSqlmap(origin: string, requests: readonly Request[]) {
  const folder = mkdtempSync(join(tmpdir(), 'sqlmap-'))
  const log = join(folder, 'requests.log')
  writeFileSync(log, requests.map(one => logged(origin, one)).join(''))
  const options = [
    '--batch',
    '--ignore-stdin',
    '--flush-session',
    '--disable-coloring',
    '--technique=BEU',
    '--threads=4',
  ]
  const { stdout } = await run('sqlmap', ['-l', log, ...options, `--output-dir=${folder}`], most)
  return {
    found: [...stdout.matchAll(/^Parameter: .*$/gm)].map(([line]) => line),
    tried: [...stdout.matchAll(/testing if .* is dynamic/g)].length,
  }
}

const modules =
  'sql,blindsql,xss,permanentxss,exec,file,crlf,redirect,csp,http_headers,cookieflags,methods,htaccess'

/** Browsers have dropped it, and where they have not, off is the safe value. */
const outdated = /X-XSS-Protection/

/** What wapiti calls a vulnerability, by its kinds, each with the addresses. */
export async function runWapiti(origin: string, starts: readonly string[], cookie?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'wapiti-'))
  const report = join(folder, 'report.json')
  const options = ['--flush-session', '--no-bugreport', '-v', '0', '-f', 'json', '-o', report, '-m', modules]
  const known = starts.flatMap(start => ['-s', `${origin}${start}`])
  const headers = cookie === undefined ? [] : ['-H', `Cookie: ${cookie}`]
  await run('wapiti', ['-u', `${origin}/`, ...known, ...headers, ...options, '--store-session', folder], most)
  const { vulnerabilities }: { vulnerabilities: Record<string, { path: string; info: string }[]> } =
    JSON.parse(readFileSync(report, 'utf8'))
  return Object.entries(vulnerabilities).flatMap(([kind, all]) =>
    all.filter(({ info }) => !outdated.test(info)).map(({ path, info }) => `${kind}: ${path} ${info}`),
  )
}
