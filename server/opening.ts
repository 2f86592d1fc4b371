/** Opens the database of the settings, and the anchor that vouches for it. */
import { type AnchorFile, openAnchorFile } from './audit/anchor.ts'
import type { Settings } from './settings.ts'
import { Problem } from './problem.ts'
import { type Database, openDatabase } from './store/database.ts'
import { requireWritable } from './writable.ts'

const replaced = (writtenAt: string, responses: number) =>
  `Cơ sở dữ liệu này mới được tạo. Ở chỗ này trước đây có một cơ sở dữ liệu với ${responses} phiếu (mốc lúc ${writtenAt}); nếu không định thay, xin dừng lại và tìm nó. / This database is new. In its place there was one with ${responses} responses (anchor of ${writtenAt}); if it was not to be replaced, stop and look for it.\n`

/** @throws Error with a sentence in both languages that names the setting, and what the database said */
async function openNamed(url: string): Promise<Database> {
  try {
    return await openDatabase(url)
  } catch (error) {
    if (error instanceof Problem) throw error
    const said =
      error instanceof Error ? error.message || String('code' in error && error.code) : String(error)
    throw new Error(`DATABASE: không mở được cơ sở dữ liệu / the database cannot be opened: ${said}`, {
      cause: error,
    })
  }
}

/**
 * An anchor cannot vouch for a database that did not exist: it is set aside, and it is said that there was one.
 *
 * @throws Error with a sentence in both languages that names the setting, where nothing can be kept
 */
export async function openOwnDatabase(
  settings: Settings,
): Promise<{ database: Database; anchors: AnchorFile }> {
  requireWritable(settings)
  const { database: url, data } = settings
  const database = await openNamed(url)
  const anchors = openAnchorFile(data, url)
  const earlier = database.made ? await anchors.read() : null
  if (earlier) {
    process.stderr.write(replaced(earlier.writtenAt, earlier.responses))
    await anchors.forget()
  }
  return { database, anchors }
}
