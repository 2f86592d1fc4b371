/** What the walls of a class say, to people who sit far away. */
import { type Language, useLanguage } from '../../../words/words.ts'

const number = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') }

const vi = {
  goTo: 'Mở trang',
  typeCode: 'rồi nhập mã lớp',
  scan: 'hoặc quét mã QR, rồi nhập mã trên thẻ',
  code: 'Mã lớp',
  qrOf: (code: string) => `Mã QR của lớp ${code}`,
  closed: 'Chưa mở bài nào. Xin chờ giảng viên.',
  done: (done: number) => `${number.vi.format(done)} người đã nộp`,
  inside: (inside: number) => `${number.vi.format(inside)} người đang ở trong bài`,
  lost: 'Mất kết nối, đang nối lại…',
  fullScreen: 'Toàn màn hình',
  back: 'Về trang lớp',
  local: (host: string) =>
    `Địa chỉ ${host} chỉ mở được trên máy này. Trên máy chiếu, xin mở trang bằng địa chỉ mà điện thoại dùng được.`,
  loading: 'Đang tải…',

  items: 'Kết quả từng câu',
  form: 'Bài và đề',
  formOf: (phase: string, title: string, answers: number) =>
    `${phase} – ${title} (${number.vi.format(answers)} bài)`,
  itemOf: (at: number, of: number) => `Câu ${at} trên ${of}`,
  mostMissed: 'câu sai nhiều nhất trước',
  inOrder: 'theo thứ tự trong đề',
  previous: 'Câu trước',
  next: 'Câu sau',
  right: (share: string) => `${share} trả lời đúng`,
  rightOf: (women: string, men: string) => `nữ ${women}, nam ${men}`,
  key: 'đáp án',
  omitted: 'Bỏ trống',
  noForms: 'Chưa có bài nào đã đóng.',
  tooFew: 'Dưới 10 người nộp đúng giờ nên không chiếu kết quả từng câu.',
  hidden: 'Đáp án chưa công bố.',
}

type Message<Text> = Text extends (...parameters: infer Parameters) => string
  ? (...parameters: Parameters) => string
  : string
type Words = { readonly [Key in keyof typeof vi]: Message<(typeof vi)[Key]> }

const en: Words = {
  goTo: 'Open',
  typeCode: 'and type the class code',
  scan: 'or scan the QR code, then type the code on your card',
  code: 'Class code',
  qrOf: code => `QR code of class ${code}`,
  closed: 'No test is open. Please wait for the trainer.',
  done: done => `${number.en.format(done)} handed in`,
  inside: inside => `${number.en.format(inside)} are taking the test`,
  lost: 'Connection lost, connecting again…',
  fullScreen: 'Full screen',
  back: 'Back to the class',
  local: host =>
    `${host} opens on this machine only. For the wall, open this page by the address that phones can reach.`,
  loading: 'Loading…',

  items: 'Answers to each question',
  form: 'Test and form',
  formOf: (phase, title, answers) => `${phase} – ${title} (${number.en.format(answers)} tests)`,
  itemOf: (at, of) => `Question ${at} of ${of}`,
  mostMissed: 'the most missed first',
  inOrder: 'in the order of the test',
  previous: 'Back',
  next: 'Next',
  right: share => `${share} were right`,
  rightOf: (women, men) => `women ${women}, men ${men}`,
  key: 'right answer',
  omitted: 'Left out',
  noForms: 'No test is closed yet.',
  tooFew: 'Fewer than 10 handed in on time, so the answers to each question are not shown.',
  hidden: 'The right answers have not been shown yet.',
}

const catalogue: Record<Language, Words> = { vi, en }

export const useWallWords = (): Words => catalogue[useLanguage()]
