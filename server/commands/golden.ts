/**
 * `npm run golden -- DIRECTORY [--data DIR]`: recomputes reference cases with the public functions of the analysis
 * and says how far they are from R. Topics are registered in golden/topics.ts.
 */
import { defineCommand, runMain } from 'citty'
import { judgeCases, passes, score, type Outcome } from './golden/scoreboard.ts'

const shown = (value: unknown) =>
  (value === undefined ? 'nothing' : (JSON.stringify(value) ?? '')).slice(0, 200)
const row = (cells: readonly (string | number)[]) =>
  cells.map((cell, index) => (index === 0 ? String(cell).padEnd(24) : String(cell).padStart(12))).join('')

/** The first field of a case that differs, and how many more do. */
function describeFailure({ id, comparison }: Outcome): string[] {
  const [first, ...others] = comparison?.differences ?? []
  if (!first) return []
  const more = others.length > 0 ? ` (and ${others.length} more)` : ''
  return [`${id} ${first.path}: got ${shown(first.got)}, R has ${shown(first.expected)}${more}`]
}

function printScores(outcomes: readonly Outcome[]) {
  console.log(row(['statistic', 'cases', 'passed', 'failed', 'unsupported', 'worst error']))
  for (const { statistic, cases, passed, failed, unsupported, worst } of score(outcomes))
    console.log(row([statistic, cases, passed, failed, unsupported, worst.toExponential(1)]))
  for (const line of outcomes.flatMap(describeFailure)) console.log(line)
  const passed = outcomes.filter(passes).length
  // What is unsupported has not passed either.
  console.log(`${passed} passed, ${outcomes.length - passed} failed`)
  process.exitCode = passed === outcomes.length ? 0 : 1
}

const command = defineCommand({
  meta: { name: 'golden', description: 'Recomputes reference cases and compares them with R' },
  args: {
    directory: { type: 'positional', description: 'folder of *.json cases', required: true },
    data: { type: 'string', description: 'folder of data files, besides ../../data/*/' },
  },
  run({ args: { directory, data } }) {
    try {
      printScores(judgeCases(directory, data))
    } catch (error) {
      console.error(error instanceof Error ? error.message : error)
      process.exitCode = 1
    }
  },
})

void runMain(command)
