/** Opens the database of the settings, and the anchor that vouches for it. */
import { type AnchorFile, openAnchorFile } from './audit/anchor.ts'
import type { Settings } from './settings.ts'
import { type Database, openDatabase } from './store/database.ts'

const replaced = (writtenAt: string, responses: number) =>
  `Cơ sở dữ liệu này mới được tạo. Ở chỗ này trước đây có một cơ sở dữ liệu với ${responses} phiếu (mốc lúc ${writtenAt}); nếu không định thay, xin dừng lại và tìm nó. / This database is new. In its place there was one with ${responses} responses (anchor of ${writtenAt}); if it was not to be replaced, stop and look for it.\n`

/** An anchor cannot vouch for a database that did not exist: it is set aside, and it is said that there was one. */
export async function openOwnDatabase({
  database: url,
  data,
}: Settings): Promise<{ database: Database; anchors: AnchorFile }> {
  const database = await openDatabase(url)
  const anchors = openAnchorFile(data, url)
  const earlier = database.made ? await anchors.read() : null
  if (earlier) {
    process.stderr.write(replaced(earlier.writtenAt, earlier.responses))
    await anchors.forget()
  }
  return { database, anchors }
}
