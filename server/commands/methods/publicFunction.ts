/** The functions that a folder of sources offers, with their comments. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DocComment, readDocComment } from './docComment.ts'

export interface PublicFunction {
  readonly name: string
  /** From the folder: `means/welch.ts`. */
  readonly path: string
  readonly comment: DocComment
}

const exported = /\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport (?:function|const) (\w+)/g

/** Every exported function that has a comment, file by file. */
export function listFunctions(folder: string): PublicFunction[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts'))
    .map(path => path.replaceAll('\\', '/'))
    .toSorted()
    .flatMap(path =>
      [...readFileSync(join(folder, path), 'utf8').matchAll(exported)].map(([, comment = '', name = '']) => ({
        name,
        path,
        comment: readDocComment(comment),
      })),
    )
}
