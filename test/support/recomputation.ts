/** A report on training computed again: by R from the file of single results alone, which knows nothing of our code. */
import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { packageRoot } from '../../server/packageRoot.ts'

const script = join(packageRoot, 'test/support/training.R')

/** What a report should say, by names such as `forms.0.items.3.p`. */
export type Figures = readonly (readonly [name: string, value: number])[]

/** @param csv - of a class with two forms */
export async function figuresInR(csv: string): Promise<Figures> {
  const path = join(mkdtempSync(join(tmpdir(), 'training-')), 'data.csv')
  writeFileSync(path, csv)
  const command = `path <- ${JSON.stringify(path)}; source(${JSON.stringify(script)})`
  const { stdout } = await promisify(execFile)('Rscript', ['-e', command])
  return stdout
    .trim()
    .split('\n')
    .map(line => line.split('\t'))
    .map(([name = '', value]) => [name, Number(value)])
}

/** What stands under a name. */
const figureIn = (report: unknown, name: string): unknown =>
  name.split('.').reduce<any>((part, step) => part?.[step], report)

/** Where a report says something else, one line each. */
export const listDifferences = (report: unknown, figures: Figures): string[] =>
  figures.flatMap(([name, value]) => {
    const ours = figureIn(report, name)
    const close = typeof ours === 'number' && Math.abs(ours - value) <= 1e-9 + 1e-8 * Math.abs(ours)
    return close ? [] : [`${name}: ${String(ours)} here, ${value} there`]
  })
