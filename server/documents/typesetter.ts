/** Sets a template and its data as PDF: every text of the data is printed as it stands, and is never read as a command. */
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { packageRoot } from '../packageRoot.ts'
import { readFonts } from './fonts.ts'
import { letteredAll } from './lettering.ts'

const workspace = join(packageRoot, 'server/documents/templates')

let compiler: NodeCompiler | null = null

/** Pictures are SVG, and are not touched; texts are lettered. */
interface Content {
  readonly texts: object
  readonly pictures?: Readonly<Record<string, string>>
}

/** How many sets ago something was last needed that is forgotten. */
const age = 3

/**
 * @param template - its file, without the ending
 * @returns PDF/UA-1: tagged, with a title and a language
 * @throws Error where the template does not fit the data, without a word of it
 */
export function typeset(template: string, { texts, pictures = {} }: Content): Uint8Array<ArrayBuffer> {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: readFonts() }], workspace })
  const data = JSON.stringify({ ...Object(letteredAll(texts)), pictures })
  try {
    const main = { mainFilePath: join(workspace, `${template}.typ`), inputs: { data } }
    return new Uint8Array(compiler.pdf(main, { pdfStandard: 'ua-1' }))
  } catch {
    // What the compiler says quotes the data, in which there are names.
    throw new Error(`the template ${template} was not set`)
  } finally {
    compiler.evictCache(age)
  }
}
