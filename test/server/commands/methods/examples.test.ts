import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { listFunctions, type PublicFunction } from '../../../../server/commands/methods/publicFunction.ts'
import { packageRoot } from '../../../../server/packageRoot.ts'
import { readExampleValue } from '../../../support/exampleValue.ts'

const folder = join(packageRoot, 'analysis')
const functions = listFunctions(folder)
const everything: Record<string, unknown> = {}
for (const { path } of functions) Object.assign(everything, await import(join(folder, path)))

interface Example {
  readonly call: string
  readonly value: string
  readonly outcome: unknown
  readonly fits: (value: unknown) => boolean
}

/** An example that can be run; none for prose, or where it speaks of something that it does not show. */
async function examplesOf({ path, comment: { example } }: PublicFunction): Promise<Example[]> {
  if (!example?.value) return []
  const { call, value } = example
  const known: Record<string, unknown> = { ...everything, ...(await import(join(folder, path))) }
  try {
    const fits = readExampleValue(value)
    return [{ call, value, outcome: runInNewContext(call, known), fits }]
  } catch (error) {
    // By name, as an error of the other context is no instance of this one's.
    if (/^(?:Reference|Syntax)Error/.test(String(error))) return []
    throw error
  }
}

const examples = (await Promise.all(functions.map(examplesOf))).flat()

test.each(examples)('$call gives $value', ({ outcome, fits }) => {
  expect(outcome).toSatisfy(fits)
})

test('most examples can be run', () => {
  const shown = functions.filter(({ comment }) => comment.example !== null)
  expect(examples.length).toBeGreaterThan(shown.length * 0.7)
})
