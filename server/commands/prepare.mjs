/**
 * Gets a checkout ready before anything else can run: dependencies, build and, with `--tests`, the programs that tests use.
 * Plain JavaScript on Node alone, because nothing is installed yet when it starts.
 */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const stamp = 'build/.complete'
const programs = [
  { debian: 'chromium', paths: ['chromium', 'chromium-browser', 'google-chrome'] },
  { debian: 'sqlmap', paths: ['sqlmap'] },
  { debian: 'wapiti', paths: ['wapiti'] },
  { debian: 'poppler-utils', paths: ['pdftoppm'] },
  { debian: 'zbar-tools', paths: ['zbarimg'] },
].map(({ debian, paths }) => ({ debian, paths: paths.map(name => `/usr/bin/${name}`) }))

const say = text => process.stdout.write(`${text}\n`)

function stop(text) {
  process.stderr.write(`${text}\n`)
  process.exit(1)
}

/** When a file, or the newest file of a folder, was changed; 0 where there is none. */
function changedAt(path) {
  if (!existsSync(path)) return 0
  const stat = statSync(path)
  return stat.isDirectory()
    ? Math.max(0, ...readdirSync(path).map(name => changedAt(join(path, name))))
    : stat.mtimeMs
}

/** Runs one step and says every ten seconds that it still does. */
async function step(title, command, args) {
  say(`• ${title}`)
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  const clock = setInterval(() => say(`  … ${seconds()} s`), 10_000)
  const child = spawn(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  const code = await new Promise(resolve => child.on('error', () => resolve(127)).on('exit', resolve))
  clearInterval(clock)
  if (code !== 0) stop(`✗ ${title}: ${[command, ...args].join(' ')} (${code ?? 'killed'})`)
  say(`  ✓ ${seconds()} s`)
}

const tool = (path, ...args) => [process.execPath, [`node_modules/${path}`, ...args]]

async function install() {
  if (changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json')) return
  const title =
    'Cài đặt thư viện (lần đầu mất vài phút vì phải biên dịch SQLite) / Installing (minutes the first time: SQLite compiles)'
  await step(title, 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund'])
}

async function build() {
  const sources = [
    'analysis',
    'surveys',
    'server',
    'client',
    'test',
    'bench',
    'vite.config.ts',
    'package-lock.json',
  ]
  if (changedAt(stamp) >= Math.max(...sources.map(changedAt))) return
  await step('Dịch mã / Compiling', ...tool('typescript/bin/tsc', '-b'))
  await step('Dựng trang / Building the pages', ...tool('vite/bin/vite.js', 'build', '--logLevel', 'warn'))
  writeFileSync(stamp, '')
}

/** Tests drive a real Chromium, let attack tools at the server and read what it prints; on Debian as root they are fetched, elsewhere the person is told. */
async function tools() {
  const missing = programs.filter(({ paths }) => !paths.some(path => existsSync(path)))
  const names = missing.map(({ debian }) => debian)
  if (missing.length === 0) return
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0)
    stop(
      `Cần / Needed: ${missing.map(({ paths }) => paths.join(', ')).join('; ')} (Debian: apt-get install ${names.join(' ')})`,
    )
  await step('apt-get update', 'apt-get', ['update', '-qq'])
  await step(`Cài / Installing ${names.join(', ')}`, 'apt-get', ['install', '-y', '-qq', ...names])
}

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19))
  stop(`Cần Node từ 20.19 trở lên / Node 20.19 or newer is needed; this is ${process.version}`)
await install()
await build()
if (process.argv.includes('--tests')) await tools()
