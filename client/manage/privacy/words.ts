/** What the screen of personal data says. */
import { type Language, useLanguage } from '../../words/words.ts'

const number = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') }

export const vi = {
  privacy: 'Dữ liệu cá nhân',
  lead: 'Cái gì được lưu của ai, để làm gì, bao lâu; sự đồng ý; và việc xóa.',
  loading: 'Đang tải…',
  csv: 'Tải CSV',
  json: 'Tải JSON',

  register: 'Sổ hoạt động xử lý dữ liệu',
  registerLead:
    'Lập từ chính các phiếu: mục đích, trường dữ liệu, mức nhạy cảm, thời hạn lưu, người nhận, căn cứ, biện pháp bảo vệ.',
  activities: (n: number) => `${number.vi.format(n)} hoạt động`,
  activity: 'Hoạt động',
  fields: 'Trường',
  sensitive: 'Nhạy cảm',
  keptFor: 'Thời hạn lưu',

  consents: 'Bằng chứng đồng ý',
  consentsLead:
    'Người trả lời đã được hỏi gì, từ lúc nào, và bao nhiêu người đồng ý mỗi ngày; không ghi ai. Người không đồng ý không để lại gì, nên không đếm được; phiếu đã rút cũng không còn trong số này.',
  version: (n: number) => `phiên bản ${number.vi.format(n)}`,
  agreed: (n: number) => `${number.vi.format(n)} người đồng ý`,
  fromOn: (from: string) => `từ ${from}`,
  fromUntil: (from: string, until: string) => `${from} – ${until}`,
  noConsents: 'Chưa có phiếu nào hỏi sự đồng ý.',

  retention: 'Dữ liệu quá hạn lưu',
  retentionLead:
    'Máy chủ tự xóa mỗi đêm lúc 3 giờ. Trong nhật ký chỉ còn số phiếu theo ngày. Báo cáo tính trên phiếu còn lại.',
  nothingDue: 'Không có gì quá hạn.',
  due: (name: string, n: number, before: string) =>
    `${name}: ${number.vi.format(n)} phiếu nhận trước ${before}`,
  staffDue: (n: number) => `${number.vi.format(n)} dòng đăng nhập, lời mời, mã đã hết hạn`,
  deleteNow: 'Xóa ngay',
  deleteSure: (n: number) => `Xóa hẳn ${number.vi.format(n)} phiếu?`,
  deleted: (n: number) => `Đã xóa ${number.vi.format(n)} phiếu.`,

  erase: 'Xóa một phiếu theo yêu cầu',
  eraseLead:
    'Nhập số phiếu trên biên nhận (8 chữ số và chữ cái) hoặc mã đầy đủ. Phiếu bị xóa hẳn và không gửi lại được.',
  number: 'Số phiếu',
  eraseButton: 'Xóa phiếu',
  eraseSure: (text: string) => `Xóa hẳn phiếu ${text}?`,
  erased: (text: string) => `Đã xóa phiếu ${text}.`,
  yes: 'Xóa hẳn',
  no: 'Không xóa',
}

type Words = typeof vi

export const en: Words = {
  privacy: 'Personal data',
  lead: 'What is kept of whom, what for, how long; consent; and deletion.',
  loading: 'Loading…',
  csv: 'Download CSV',
  json: 'Download JSON',

  register: 'Register of processing',
  registerLead:
    'Made from the questionnaires themselves: purpose, fields, sensitivity, how long, recipients, legal basis, security measures.',
  activities: n => `${number.en.format(n)} activities`,
  activity: 'Activity',
  fields: 'Fields',
  sensitive: 'Sensitive',
  keptFor: 'Kept for',

  consents: 'Proof of consent',
  consentsLead:
    'What people were asked, since when, and how many agreed on each day; not who. Those who refuse leave nothing, so nobody can count them; withdrawn responses are not among these either.',
  version: n => `version ${number.en.format(n)}`,
  agreed: n => `${number.en.format(n)} agreed`,
  fromOn: from => `since ${from}`,
  fromUntil: (from, until) => `${from} – ${until}`,
  noConsents: 'No survey asks for consent yet.',

  retention: 'Past its time',
  retentionLead:
    'The server deletes it each night at three. The audit keeps the number of responses by day alone. Reports count what is left.',
  nothingDue: 'Nothing is past its time.',
  due: (name, n, before) => `${name}: ${number.en.format(n)} responses received before ${before}`,
  staffDue: n => `${number.en.format(n)} rows of sign-ins, invitations and codes that have ended`,
  deleteNow: 'Delete now',
  deleteSure: n => `Delete ${number.en.format(n)} responses for good?`,
  deleted: n => `${number.en.format(n)} responses were deleted.`,

  erase: 'Erase one response on request',
  eraseLead:
    'Type the number on its receipt (eight digits and letters) or its full id. The response is deleted for good and cannot be sent again.',
  number: 'Number',
  eraseButton: 'Erase it',
  eraseSure: text => `Erase response ${text} for good?`,
  erased: text => `Response ${text} was erased.`,
  yes: 'Delete for good',
  no: 'Keep it',
}

const catalogue: Record<Language, Words> = { vi, en }

export const usePrivacyWords = (): Words => catalogue[useLanguage()]
