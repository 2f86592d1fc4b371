/** `npm run bench -- [NAME [ARGUMENT]]`: runs the benchmarks one after the other, each in a process of its own. */
import { spawnSync } from 'node:child_process'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'

const names = ['validator', 'ingest', 'report', 'training'] as const
const [wanted, ...others] = process.argv.slice(2)
const chosen = wanted === undefined ? names : names.filter(name => name === wanted)
if (chosen.length === 0) throw new Error(`there is no benchmark ${wanted}; there are ${names.join(', ')}`)
let failed = false
for (const name of chosen) {
  console.log(`— ${name} (load ${loadavg()[0]?.toFixed(1)})`)
  const script = fileURLToPath(new URL(`./${name}.js`, import.meta.url))
  const { status } = spawnSync(process.execPath, [script, ...others], {
    stdio: 'inherit',
  })
  failed ||= status !== 0
}
if (failed) process.exitCode = 1
