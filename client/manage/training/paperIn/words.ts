/** What the screen says on which answers from paper are typed or taken in. */
import { type Language, useLanguage } from '../../../words/words.ts'

const number = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') }

const vi = {
  title: 'Nhập bài làm trên giấy',
  lead: 'Mỗi bài giấy đi với mã trên thẻ của người làm. Gõ từng bài, hoặc chọn một tệp CSV/XLSX; hệ thống chỉ ra chỗ chưa đúng trước khi lưu.',
  back: 'Lớp',
  phase: 'Lần kiểm tra',
  way: 'Cách nhập',
  type: 'Gõ từng bài',
  choose: 'Chọn tệp',
  file: 'Tệp CSV hoặc XLSX',
  template: 'Tải bảng mẫu của lớp',
  fileLead:
    'Dòng đầu là tên cột: card, sex, group, first (lớp đầu tiên: có/không), rồi 01, 02 … Mỗi dòng một thẻ; A–D là lựa chọn, 98 là “Tôi chưa biết”, để trống là không trả lời. Giới tính: nam, nữ, khác hoặc mã số.',
  notTable: 'Không đọc được tệp này. Xin lưu lại dạng XLSX hoặc CSV UTF-8.',
  line: (n: number) => `Bài ${number.vi.format(n)}`,
  card: 'Mã thẻ',
  sex: 'Giới tính',
  audience: 'Nhóm',
  first: 'Lớp đầu tiên trong chương trình',
  yes: 'Có',
  no: 'Không',
  notAsked: 'Không ghi',
  letters: (n: number) => `Đáp án ${number.vi.format(n)} câu`,
  lettersHelp: 'Gõ liền, ví dụ bcad…; x là “Tôi chưa biết”, - là bỏ trống.',
  count: (done: number, all: number) => `${done}/${all} câu`,
  more: 'Thêm bài',
  replace: 'Thay bài giấy đã nhập nếu khác',
  empty: (n: number) => `${number.vi.format(n)} dòng để trống được bỏ qua.`,
  unopened: (phase: string) =>
    `${phase} của lớp này chưa mở lần nào. Nếu đúng là bài đó, lưu sẽ ghi nhận là đã mở và đóng.`,
  check: 'Kiểm tra',
  store: (n: number) => `Lưu ${number.vi.format(n)} bài`,
  right: (n: number) => `${number.vi.format(n)} bài đúng và sẽ được lưu.`,
  same: (n: number) => `${number.vi.format(n)} bài đã lưu từ trước.`,
  faults: (n: number) =>
    `${number.vi.format(n)} chỗ chưa đúng. Chưa bài nào được lưu; xin sửa rồi kiểm tra lại.`,
  row: (line: number) => `Dòng ${number.vi.format(line)}`,
  typedRow: (line: number) => `Bài ${number.vi.format(line - 1)}`,
  stored: (n: number) => `Đã lưu ${number.vi.format(n)} bài.`,
  loading: 'Đang tải…',
}

type Message<Text> = Text extends (...parameters: infer Parameters) => string
  ? (...parameters: Parameters) => string
  : string
type Words = { readonly [Key in keyof typeof vi]: Message<(typeof vi)[Key]> }

const en: Words = {
  title: 'Answers from paper',
  lead: 'Each paper goes with the code on the card of the one who wrote it. Type them one by one, or choose a CSV or XLSX file; what is wrong is shown before anything is stored.',
  back: 'Class',
  phase: 'Test',
  way: 'How',
  type: 'Type them',
  choose: 'Choose a file',
  file: 'CSV or XLSX file',
  template: 'Download the table of this class',
  fileLead:
    'The first line names the columns: card, sex, group, first (first class: yes/no), then 01, 02 … One line for each card; A–D are the choices, 98 is “I do not know yet”, empty is no answer. Sex: male, female, other, or the code.',
  notTable: 'This file cannot be read. Save it as XLSX or as CSV UTF-8.',
  line: n => `Paper ${number.en.format(n)}`,
  card: 'Card code',
  sex: 'Sex',
  audience: 'Group',
  first: 'First class in the programme',
  yes: 'Yes',
  no: 'No',
  notAsked: 'Not given',
  letters: n => `Answers to ${number.en.format(n)} questions`,
  lettersHelp: 'Without spaces, such as bcad…; x is “I do not know yet”, - is no answer.',
  count: (done, all) => `${done} of ${all}`,
  more: 'One more',
  replace: 'Replace papers that are stored, where they differ',
  empty: n => `${number.en.format(n)} empty ${n === 1 ? 'line is' : 'lines are'} passed over.`,
  unopened: phase =>
    `“${phase}” was never opened in this class. If it is the right one, storing opens and closes it.`,
  check: 'Check',
  store: n => `Store ${number.en.format(n)} ${n === 1 ? 'answer' : 'answers'}`,
  right: n => `${number.en.format(n)} ${n === 1 ? 'is right and' : 'are right and'} will be stored.`,
  same: n => `${number.en.format(n)} ${n === 1 ? 'was' : 'were'} stored before.`,
  faults: n =>
    `${number.en.format(n)} ${n === 1 ? 'place is' : 'places are'} not right. Nothing is stored yet: mend them, and check again.`,
  row: line => `Line ${number.en.format(line)}`,
  typedRow: line => `Paper ${number.en.format(line - 1)}`,
  stored: n => `${number.en.format(n)} stored.`,
  loading: 'Loading…',
}

const catalogue: Record<Language, Words> = { vi, en }

export const usePaperWords = (): Words => catalogue[useLanguage()]
