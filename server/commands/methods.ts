/** `npm run methods`: writes docs/methods.md from the comments of the analysis. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../packageRoot.ts'
import { methodsDocument } from './methods/document.ts'

writeFileSync(join(packageRoot, 'docs/methods.md'), methodsDocument())
