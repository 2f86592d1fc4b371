/** Each rule in a sentence for the person who has to mend the answer, in Vietnamese and English. */
import type { Finding, Rule } from './finding.ts'

export type Language = 'vi' | 'en'

type Sentence = Readonly<Record<Language, string>>

/** A rule, or a rule with the names of the details that make its sentence another: `range.min.max`. */
type Case = Rule | `${Rule}.${string}`

export const sentences: Readonly<Record<Rule, Sentence>> & Readonly<Partial<Record<Case, Sentence>>> = {
  choice: {
    vi: 'Câu trả lời không có trong danh sách lựa chọn.',
    en: 'This answer is not among the choices.',
  },
  computed: {
    vi: 'Giá trị này do phiếu tự tính và không khớp với các câu trả lời.',
    en: 'The form works this value out itself, and it does not match the answers.',
  },
  count: { vi: 'Số mục được chọn chưa đúng.', en: 'The number of items chosen is not right.' },
  'count.max': { vi: 'Được chọn nhiều nhất {max} mục.', en: 'Choose at most {max}.' },
  'count.min': { vi: 'Cần chọn ít nhất {min} mục.', en: 'Choose at least {min}.' },
  date: {
    vi: 'Ngày này không có trong lịch hoặc viết chưa đúng; hãy viết theo dạng dd/mm/yyyy.',
    en: 'This is not a date of the calendar; write it as dd/mm/yyyy.',
  },
  duplicate: {
    vi: 'Giá trị này bị lặp lại; mỗi giá trị chỉ được dùng một lần.',
    en: 'This value is repeated; each may be used only once.',
  },
  exclusive: {
    vi: 'Lựa chọn này không đi cùng lựa chọn nào khác.',
    en: 'This choice cannot be combined with any other.',
  },
  expression: {
    vi: 'Câu trả lời này không hợp với các câu trả lời khác.',
    en: 'This answer does not go together with the other answers.',
  },
  format: { vi: 'Câu trả lời viết chưa đúng dạng.', en: 'This answer is not written as it should be.' },
  hidden: {
    vi: 'Câu hỏi này không được hỏi trong trường hợp này; hãy bỏ trống.',
    en: 'This question is not asked in this case; leave it empty.',
  },
  length: { vi: 'Độ dài câu trả lời chưa đúng.', en: 'The length of this answer is not right.' },
  'length.max': { vi: 'Được viết nhiều nhất {max} ký tự.', en: 'Write at most {max} characters.' },
  'length.min': { vi: 'Cần viết ít nhất {min} ký tự.', en: 'Write at least {min} characters.' },
  other: {
    vi: 'Hãy ghi rõ nội dung cho lựa chọn này.',
    en: 'Please say in words what this choice means.',
  },
  pattern: {
    vi: 'Câu trả lời không đúng mẫu yêu cầu.',
    en: 'This answer does not fit the pattern asked for.',
  },
  range: { vi: 'Giá trị nằm ngoài khoảng cho phép.', en: 'This value is out of range.' },
  'range.max': { vi: 'Giá trị lớn nhất được nhận là {max}.', en: 'The highest value taken is {max}.' },
  'range.min': { vi: 'Giá trị nhỏ nhất được nhận là {min}.', en: 'The lowest value taken is {min}.' },
  'range.max.min': { vi: 'Giá trị phải từ {min} đến {max}.', en: 'The value must be from {min} to {max}.' },
  readOnly: {
    vi: 'Giá trị này đã được điền sẵn và không được sửa.',
    en: 'This value was filled in beforehand and cannot be changed.',
  },
  required: { vi: 'Câu hỏi này cần được trả lời.', en: 'This question needs an answer.' },
  rows: { vi: 'Số dòng khai báo chưa đúng.', en: 'The number of entries is not right.' },
  'rows.max': { vi: 'Được khai nhiều nhất {max} dòng.', en: 'Enter at most {max}.' },
  'rows.min': { vi: 'Cần khai ít nhất {min} dòng.', en: 'Enter at least {min}.' },
  size: { vi: 'Tệp quá lớn.', en: 'The file is too large.' },
  'size.max': {
    vi: 'Tệp quá lớn: nhiều nhất {max} byte.',
    en: 'The file is too large: at most {max} bytes.',
  },
  step: { vi: 'Giá trị chưa đúng bước nhảy.', en: 'This value is between two steps.' },
  'step.step': { vi: 'Giá trị phải là bội số của {step}.', en: 'The value must be a multiple of {step}.' },
  type: {
    vi: 'Đây không phải là loại câu trả lời mà câu hỏi này nhận.',
    en: 'This is not the kind of answer that the question takes.',
  },
  unknown: { vi: 'Phiếu không có câu hỏi này.', en: 'The form has no such question.' },
}

/** Details that choose a sentence; others only fill it. */
const telling = ['max', 'min', 'step']

/**
 * What to tell the person about a finding.
 *
 * @example sentence({ question: 'age', rule: 'range', detail: { min: 18 } }, 'en') // 'The lowest value taken is 18.'
 */
export function sentence({ rule, detail = {} }: Finding, language: Language): string {
  const key: Case = `${rule}.${telling.filter(name => name in detail).join('.')}`
  const words = sentences[key] ?? sentences[rule]
  return words[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => shown(detail[name], language))
}

/** Days as they are written here: 25/11/2026. */
function shown(detail: string | number | undefined, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(detail)) ?? []
  if (language === 'vi' && year !== undefined) return `${day}/${month}/${year}`
  if (typeof detail !== 'number') return detail ?? ''
  return detail.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB')
}
