/** The anchor: how far the audit had come, in a file outside the database, so that a database that has lost something is found out. */
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { z } from 'zod'
import { isPostgres } from '../store/database.ts'

const Anchor = z.object({
  /** Rows of the chain. */
  n: z.int().min(0),
  /** Of the last of them; empty before the first. */
  hash: z.string(),
  /** Responses that the database held. */
  responses: z.int().min(0),
  writtenAt: z.string(),
})
export type Anchor = z.output<typeof Anchor>

/** One anchor for each database, as one folder can serve several. */
const Anchors = z.record(z.string(), Anchor)

export interface AnchorFile {
  /** `null`: there is none that can be read. */
  readonly read: () => Promise<Anchor | null>
  /** Settles once the file can no longer be lost. */
  readonly write: (anchor: Anchor) => Promise<void>
  /** Sets the anchor aside. */
  readonly forget: () => Promise<void>
}

/** A file is named from the folder, so that both can move together; a server by its address, without a password. */
function nameOf(folder: string, database: string): string {
  if (!isPostgres(database)) return relative(resolve(folder), resolve(database))
  const { host, pathname } = new URL(database)
  return `postgres://${host}${pathname}`
}

async function readAnchors(file: string): Promise<z.output<typeof Anchors>> {
  try {
    return Anchors.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return {}
  }
}

async function sync(path: string, text: string | null) {
  const handle = await open(path, text === null ? 'r' : 'w', 0o600)
  try {
    if (text !== null) await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * @param folder - where `anchor.json` is or will be; on another disk than the database, it outlives that as well
 * @param database - its address
 */
export function openAnchorFile(folder: string, database: string): AnchorFile {
  const name = nameOf(folder, database)
  const file = join(folder, 'anchor.json')
  const replace = async (anchor: Anchor | undefined) => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const text = JSON.stringify({ ...(await readAnchors(file)), [name]: anchor }, null, 2)
    const next = `${file}.${process.pid}`
    await sync(next, `${text}\n`)
    await rename(next, file)
    await sync(folder, null)
  }
  return {
    read: async () => (await readAnchors(file))[name] ?? null,
    write: replace,
    forget: () => replace(undefined),
  }
}
