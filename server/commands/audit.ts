/** `npm run audit`: verifies the chain, writes the audit out, or accepts that the database is behind its anchor. */
import { defineCommand } from 'citty'
import type { AnchorFile } from '../audit/anchor.ts'
import { compareWithAnchor, reachOf } from '../audit/comparison.ts'
import { trailCsv } from '../audit/trailCsv.ts'
import { type Verdict, verifyChain } from '../audit/verification.ts'
import { openOwnDatabase } from '../opening.ts'
import { readSettings } from '../settings.ts'
import { record } from '../store/audit.ts'
import type { Database } from '../store/database.ts'
import { run } from './command.ts'

/** Opens the database of the settings for as long as the work takes. */
async function withDatabase(work: (database: Database, anchors: AnchorFile) => Promise<void>) {
  const { database, anchors } = await openOwnDatabase(readSettings())
  await work(database, anchors).finally(() => database.close())
}

function sentenceOf(verdict: Verdict): string {
  if (verdict.kind === 'whole')
    return `Chuỗi nguyên vẹn: ${verdict.n} dòng, mã cuối ${verdict.hash.slice(0, 12)}. / The chain is whole: ${verdict.n} rows, last hash ${verdict.hash.slice(0, 12)}.`
  if (verdict.kind === 'broken')
    return `Chuỗi đứt ở dòng ${verdict.seq}. / The chain breaks at row ${verdict.seq}.`
  return `Chuỗi có ${verdict.n} dòng, đáng lẽ ${verdict.expected}. / The chain has ${verdict.n} rows where ${verdict.expected} were recorded.`
}

const verify = defineCommand({
  meta: { name: 'verify', description: 'Đọc và kiểm tra mọi dòng / reads and checks every row' },
  run: () =>
    withDatabase(async (database, anchors) => {
      const verdict = await verifyChain(database)
      console.log(sentenceOf(verdict))
      const anchor = await anchors.read()
      const fault = anchor && (await compareWithAnchor(database, anchor)).fault
      if (!anchor) console.log('Chưa có mốc. / There is no anchor.')
      else if (fault === null)
        console.log(`Khớp mốc lúc ${anchor.writtenAt}. / It agrees with the anchor of ${anchor.writtenAt}.`)
      else
        console.log(
          `Không khớp mốc lúc ${anchor.writtenAt} (${fault}). / It is behind the anchor (${fault}).`,
        )
      if (verdict.kind !== 'whole' || fault !== null) process.exitCode = 1
    }),
})

const write = defineCommand({
  meta: { name: 'export', description: 'Ghi ra CSV, mới nhất trước / writes it as CSV, the newest first' },
  run: () =>
    withDatabase(async database => {
      for await (const piece of trailCsv(database, {})) process.stdout.write(piece)
    }),
})

const accept = defineCommand({
  meta: {
    name: 'accept',
    description: 'Chấp nhận cơ sở dữ liệu như hiện có / accepts the database as it is',
  },
  run: () =>
    withDatabase(async (database, anchors) => {
      const anchor = await anchors.read()
      const found = anchor && (await compareWithAnchor(database, anchor))
      if (!found || found.fault === null)
        return console.log('Không có gì cần chấp nhận. / There is nothing to accept.')
      const detail = {
        fault: found.fault,
        anchoredRows: anchor.n,
        anchoredResponses: anchor.responses,
        rows: found.n,
        responses: found.responses,
      }
      await database.write(tx =>
        record(tx, database.tables, { actor: 'console', action: 'audit.accept', subject: 'anchor', detail }),
      )
      await anchors.write({ ...(await reachOf(database)), writtenAt: new Date().toISOString() })
      console.log(
        `Đã ghi nhận vào nhật ký: nay có ${found.responses} phiếu, mốc cũ có ${anchor.responses}. Xin khởi động lại máy chủ. / It is in the audit: ${found.responses} responses now, ${anchor.responses} at the old anchor. Start the server again.`,
      )
    }),
})

const audit = defineCommand({
  meta: { name: 'audit', description: 'Nhật ký có chuỗi mã / the audit and its chain' },
  subCommands: { verify, export: write, accept },
})

await run(audit)
