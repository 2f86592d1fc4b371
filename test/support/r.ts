/** R itself, for tests that recompute figures with it: looked for, on Debian installed, and missed out loud. */
import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'

const packages = ['r-base-core', 'r-cran-survey']

/** Numbers and names come out the same whatever the machine speaks. */
const environment = { ...process.env, LC_ALL: 'C.UTF-8', DEBIAN_FRONTEND: 'noninteractive' }

const run = promisify(execFile)
const runs = (script: string) =>
  run('Rscript', ['-e', script], { env: environment }).then(
    () => true,
    () => false,
  )

const hasR = () => runs('quit(status = as.integer(!requireNamespace("survey", quietly = TRUE)))')

/** Runs a command before the eyes of whoever waits. */
const show = (command: string, ...arguments_: readonly string[]) =>
  new Promise<boolean>(resolve => {
    console.log(`• ${[command, ...arguments_].join(' ')}`)
    spawn(command, arguments_, { env: environment, stdio: ['ignore', 'inherit', 'inherit'] })
      .on('error', () => resolve(false))
      .on('exit', code => resolve(code === 0))
  })

const install = async () =>
  existsSync('/usr/bin/apt-get') &&
  process.getuid?.() === 0 &&
  (await show('apt-get', 'update', '-q')) &&
  (await show(
    'apt-get',
    'install',
    '-y',
    '-q',
    '--no-install-recommends',
    '-o',
    'DPkg::Lock::Timeout=300',
    ...packages,
  ))

/**
 * Sees to it that there is an R with the package survey: on Debian, as root, it is installed, which takes minutes.
 *
 * @throws Error saying what to install: figures that nobody could check must not pass for checked ones
 */
export async function prepareR(): Promise<void> {
  if ((await hasR()) || ((await install()) && (await hasR()))) return
  throw new Error(
    'No figure was checked against R: Rscript with the package survey is needed, and could not be installed here. ' +
      `Install it by hand (Debian: apt-get install ${packages.join(' ')}) and run the test again.`,
  )
}

/**
 * Evaluates expressions in one R session.
 *
 * @param setting - R code that runs first
 * @param expressions - R expressions, each of which gives numbers
 * @returns the numbers of each expression, to the last digit
 * @throws Error with R's own words when it stops
 */
export async function evaluateInR(setting: string, expressions: readonly string[]): Promise<number[][]> {
  const asked = expressions.map(
    one => `cat(sprintf("%.17g", as.numeric(local({\n${one}\n}))), sep = " "); cat("\\n")`,
  )
  const { stdout } = await run('Rscript', ['-e', [setting, ...asked].join('\n')], { env: environment })
  return stdout
    .trimEnd()
    .split('\n')
    .map(line => line.split(' ').map(Number))
}
