/** What the screen of the audit says. */
import { type Language, useLanguage } from '../../words/words.ts'

const number = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') }

export const vi = {
  audit: 'Nhật ký',
  lead: 'Ai đã làm gì, với cái gì, lúc nào. Dòng đã ghi không sửa, không xóa được.',
  from: 'Từ ngày',
  to: 'Đến ngày',
  actor: 'Người làm',
  actorHelp: 'họ tên, tên đăng nhập hoặc mã',
  action: 'Việc',
  everyAction: 'Mọi việc',
  subject: 'Đối tượng',
  subjectHelp: 'bắt đầu bằng…',
  at: 'Lúc',
  detail: 'Chi tiết',
  hash: 'Mã chuỗi',
  older: 'Cũ hơn',
  newest: 'Về mới nhất',
  nothing: 'Không có dòng nào khớp.',
  loading: 'Đang tải…',
  download: 'Tải CSV',
  chain: 'Chuỗi mã và mốc',
  rows: (n: number) => `Nhật ký có ${number.vi.format(n)} dòng trong chuỗi; mỗi dòng giữ mã của dòng trước.`,
  anchored: (time: string, n: number, responses: number) =>
    `Mốc ghi ngoài cơ sở dữ liệu lúc ${time}: ${number.vi.format(n)} dòng, ${number.vi.format(responses)} phiếu.`,
  unanchored: 'Chưa có mốc ghi ngoài cơ sở dữ liệu.',
  behind:
    'Cơ sở dữ liệu thiếu dữ liệu so với mốc, nên máy chủ chỉ cho xem. Xin khôi phục bản sao lưu mới hơn, hoặc chạy “npm run audit -- accept” sau khi đã kiểm tra.',
  verify: 'Kiểm tra toàn bộ chuỗi',
  whole: (n: number) => `Chuỗi nguyên vẹn: đã đọc và khớp ${number.vi.format(n)} dòng.`,
  unchained: (n: number) => `${number.vi.format(n)} dòng cũ hơn có từ trước khi có chuỗi.`,
  broken: (seq: number) =>
    `Chuỗi đứt ở dòng ${number.vi.format(seq)}: dòng này hoặc dòng trước đã bị sửa, xóa hay chèn.`,
  headless: (n: number, expected: number) =>
    `Chuỗi có ${number.vi.format(n)} dòng, đáng lẽ ${number.vi.format(expected)}: thiếu hoặc thừa ở cuối.`,
}

type Words = typeof vi

export const en: Words = {
  audit: 'Audit',
  lead: 'Who did what, to what, and when. A row that is written is neither changed nor deleted.',
  from: 'From',
  to: 'Until',
  actor: 'By',
  actorHelp: 'full name, name or id',
  action: 'Action',
  everyAction: 'Every action',
  subject: 'Subject',
  subjectHelp: 'begins with…',
  at: 'When',
  detail: 'Details',
  hash: 'Hash',
  older: 'Older',
  newest: 'Back to the newest',
  nothing: 'No row fits.',
  loading: 'Loading…',
  download: 'Download CSV',
  chain: 'Chain and anchor',
  rows: n => `The audit has ${number.en.format(n)} rows in its chain; each holds the hash of the one before.`,
  anchored: (time, n, responses) =>
    `The anchor outside the database, of ${time}: ${number.en.format(n)} rows, ${number.en.format(responses)} responses.`,
  unanchored: 'There is no anchor outside the database yet.',
  behind:
    'The database lacks what the anchor has, so the server only shows it. Restore a newer backup, or run “npm run audit -- accept” once you have looked into it.',
  verify: 'Verify the whole chain',
  whole: n => `The chain is whole: ${number.en.format(n)} rows were read and fit.`,
  unchained: n => `${number.en.format(n)} older rows are from before there was a chain.`,
  broken: seq =>
    `The chain breaks at row ${number.en.format(seq)}: it or the one before was changed, deleted or added.`,
  headless: (n, expected) =>
    `The chain has ${number.en.format(n)} rows where ${number.en.format(expected)} were recorded: some are missing or added at its end.`,
}

const catalogue: Record<Language, Words> = { vi, en }

export const useAuditWords = (): Words => catalogue[useLanguage()]
