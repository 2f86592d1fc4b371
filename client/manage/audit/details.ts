/** The particulars of an act as people say them: what each is called, and what its value means. */
import { courseName } from '../../../surveys/courses.ts'
import type { Language } from '../../words/words.ts'
import { dayIn } from '../units/day.ts'
import { shellWordsIn } from '../words.ts'

type Label = Readonly<Record<Language, string>>
const both = (vi: string, en: string): Label => ({ vi, en })

/** What the screen knows besides the act itself. */
export interface Reader {
  readonly language: Language
  /** Of accounts, units and devices, by their ids. */
  readonly names: Readonly<Record<string, string>>
  readonly surveyTitle: (slug: string) => string
}

/** Values that stand for something: where a sign-in failed, which factor was shown, which test of a class, what was cleared. */
const values: Readonly<Record<string, Label>> = {
  password: both('mật khẩu', 'password'),
  factor: both('mã xác thực', 'code of the second factor'),
  throttle: both('thử quá nhiều lần', 'too many tries'),
  state: both('tài khoản đã khóa', 'account disabled'),
  confirmation: both('hỏi lại mật khẩu', 'password asked for again'),
  app: both('ứng dụng xác thực', 'authenticator app'),
  recovery: both('mã dự phòng', 'recovery code'),
  pre: both('đầu khóa', 'before the course'),
  post: both('cuối khóa', 'after the course'),
  followUp: both('theo dõi sau khóa', 'follow-up'),
  console: both('dòng lệnh trên máy chủ', 'the server’s command line'),
  shorter: both('nhật ký ngắn hơn mốc', 'the audit is shorter than at its anchor'),
  another: both('nhật ký khác với mốc', 'the audit is another than at its anchor'),
  head: both('cuối chuỗi không khớp', 'the end of the chain does not fit'),
  fewer: both('ít phiếu hơn mốc', 'fewer responses than at the anchor'),
  anchor: both('mốc', 'the anchor'),
  responses: both('các phiếu', 'the responses'),
  sessions: both('phiên đăng nhập', 'sessions'),
  attempts: both('lần thử mật khẩu, mã', 'tries of passwords and codes'),
  pairings: both('mã ghép máy', 'pairing codes'),
  invitations: both('lời mời', 'invitations'),
  passwordLinks: both('liên kết đặt mật khẩu', 'links for a new password'),
  passes: both('mã dùng một lần', 'single-use codes'),
  classCodes: both('mã lớp', 'codes of classes'),
  passBatches: both('đợt mã dùng một lần', 'batches of single-use codes'),
}

const wordOf = (value: string, { language }: Reader) => values[value]?.[language] ?? value

const isRole = (text: string, roles: object): text is keyof typeof roles => Object.hasOwn(roles, text)

function roleOf(value: string, { language }: Reader): string {
  const { roles } = shellWordsIn(language)
  return isRole(value, roles) ? roles[value] : value
}

/** The name with its id beside it: of two that are called alike the id tells which. */
export function namedIn(id: string, { language, names }: Reader): string {
  if (id === 'root') return shellWordsIn(language).everywhere
  const name = names[id]
  return name === undefined ? id : `${name} (${id})`
}

/** @example grantsOf('trainer 333-2011', reader) // 'Tập huấn viên – Huyện Phù Cừ (333-2011)' */
const grantsOf = (value: string, reader: Reader) =>
  value
    .split(', ')
    .filter(Boolean)
    .map(grant => {
      const [role = '', unit = ''] = grant.split(' ')
      return `${roleOf(role, reader)} – ${namedIn(unit, reader)}`
    })
    .join('; ')

const surveysOf = (value: string, { surveyTitle }: Reader) => value.split(', ').map(surveyTitle).join('; ')
const dayOf = (value: string, { language }: Reader) =>
  /^\d{4}-\d\d-\d\d$/.test(value) ? dayIn(language, value) : value
const shortOf = (value: string) => value.slice(0, 12)

interface Particular {
  readonly title: Label
  readonly tell?: (value: string, reader: Reader) => string
}

export const particulars: Readonly<Record<string, Particular>> = {
  role: { title: both('vai trò', 'role'), tell: roleOf },
  unit: { title: both('đơn vị', 'unit'), tell: namedIn },
  grants: { title: both('vai trò', 'roles'), tell: grantsOf },
  at: { title: both('ở bước', 'at'), tell: wordOf },
  factor: { title: both('bằng', 'by'), tell: wordOf },
  invitedBy: {
    title: both('người tạo mã', 'code made by'),
    tell: (id, reader) => namedIn(wordOf(id, reader), reader),
  },
  survey: { title: both('phiếu', 'survey'), tell: surveysOf },
  surveys: { title: both('phiếu', 'surveys'), tell: surveysOf },
  version: { title: both('phiên bản', 'version') },
  sha256: { title: both('dấu vân tay', 'fingerprint'), tell: shortOf },
  digest: { title: both('dấu vân tay', 'fingerprint'), tell: shortOf },
  count: { title: both('số lượng', 'how many') },
  days: { title: both('số ngày', 'days') },
  hours: { title: both('số giờ', 'hours') },
  code: { title: both('mã', 'code') },
  name: { title: both('tên', 'name') },
  from: { title: both('của thời kỳ từ', 'of the period from'), tell: dayOf },
  validFrom: { title: both('từ ngày', 'from'), tell: dayOf },
  on: { title: both('ngày', 'on'), tell: dayOf },
  successors: { title: both('đơn vị kế tục', 'successors') },
  units: { title: both('số đơn vị', 'units') },
  placed: { title: both('số phiếu đã xếp', 'responses placed') },
  responses: { title: both('số phiếu', 'responses') },
  agreed: { title: both('số người đồng ý', 'agreed') },
  rows: { title: both('số dòng', 'rows') },
  fault: { title: both('sai lệch', 'fault'), tell: wordOf },
  anchoredRows: { title: both('số dòng ở mốc', 'rows at the anchor') },
  anchoredResponses: { title: both('số phiếu ở mốc', 'responses at the anchor') },
  item: { title: both('câu', 'item') },
  before: { title: both('đáp án cũ', 'key before') },
  after: { title: both('đáp án mới', 'key after') },
  reason: { title: both('lý do', 'reason') },
  course: { title: both('khóa', 'course'), tell: (code, { language }) => courseName(code, language) },
  heldOn: { title: both('ngày học', 'held on'), tell: dayOf },
  phase: { title: both('bài kiểm tra', 'test'), tell: wordOf },
  answers: { title: both('số bài làm', 'answers') },
  cards: { title: both('số thẻ', 'cards') },
}

/** @example detailIn({ role: 'trainer', unit: '333-2011' }, reader) // 'vai trò: Tập huấn viên · đơn vị: Huyện Phù Cừ (333-2011)' */
export const detailIn = (detail: Readonly<Record<string, string | number>> | null, reader: Reader): string =>
  Object.entries(detail ?? {})
    .map(([key, value]) => {
      const { title, tell } = particulars[key] ?? {}
      return `${title?.[reader.language] ?? key}: ${tell?.(String(value), reader) ?? value}`
    })
    .join(' · ')

interface Act {
  readonly action: string
  readonly subject: string
}

/** What an act was done to, in words; `null` where there are none, and the id says all there is. */
export function subjectIn({ action, subject }: Act, { language, names, surveyTitle }: Reader): string | null {
  if (subject === 'root') return shellWordsIn(language).everywhere
  const known = names[subject] ?? values[subject]?.[language]
  if (known !== undefined) return known
  const title = /^(survey|key|retention)\./.test(action) ? surveyTitle(subject) : subject
  return title === subject ? null : title
}
