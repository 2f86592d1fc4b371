/** `npm run retention`: deletes what is older than it may be kept; with `--dry` it only says what would go. */
import { defineCommand } from 'citty'
import { applyRetention, listDue } from '../privacy/retention.ts'
import { run } from './command.ts'
import { withOwnDatabase } from './ownDatabase.ts'

const retention = defineCommand({
  meta: { name: 'retention', description: 'Xóa dữ liệu quá hạn lưu / deletes what is past its time' },
  args: { dry: { type: 'boolean', default: false, description: 'chỉ liệt kê / only lists it' } },
  run: ({ args }) =>
    withOwnDatabase(async database => {
      const { surveys, staff } = args.dry
        ? await listDue(database)
        : await applyRetention(database, 'console')
      for (const { survey, months, before, responses } of surveys)
        console.log(`${survey.padEnd(24)} ${months} tháng / months, < ${before.slice(0, 10)}: ${responses}`)
      for (const { table, days, rows } of staff)
        console.log(`${table.padEnd(24)} ${days} ngày / days: ${rows}`)
      console.log(args.dry ? 'Chưa xóa gì. / Nothing was deleted.' : 'Đã xóa. / Deleted.')
    }),
})

await run(retention)
