/** The folder of the package, whether this runs from its sources or from its build. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

const holding = (folder: string): string =>
  existsSync(join(folder, 'package.json')) ? folder : holding(dirname(folder))

export const packageRoot = holding(import.meta.dirname)
