/** What the screen says on which right answers are put right. */
import { type Language, useLanguage } from '../../../words/words.ts'

const vi = {
  title: 'Sửa đáp án',
  lead: 'Khi một bài kiểm tra đã phát hành có đáp án sai. Điểm của mọi lớp đã làm bản đó được tính lại; bài làm và bản đã phát hành giữ nguyên. Lần sửa được ghi vào nhật ký.',
  hidden: 'Đáp án đang dùng không hiện ở đây, để không lộ cho lớp đang làm bài.',
  back: 'Các lớp tập huấn',
  loading: 'Đang tải…',
  test: 'Bài kiểm tra',
  version: 'Bản',
  versionOf: (n: number) => `Bản ${n}`,
  item: 'Câu hỏi',
  choose: 'Chọn…',
  key: 'Đáp án đúng',
  reason: 'Lý do',
  reasonExample: 'ví dụ: Luật sửa đổi, nội dung câu hỏi đã khác',
  correct: 'Sửa đáp án',
  done: (item: string) => `Đã sửa đáp án câu ${item}.`,
  corrections: 'Các đáp án đã sửa',
  none: 'Chưa sửa đáp án nào.',
  at: 'Lúc',
}

type Message<Text> = Text extends (...parameters: infer Parameters) => string
  ? (...parameters: Parameters) => string
  : string
type Words = { readonly [Key in keyof typeof vi]: Message<(typeof vi)[Key]> }

const en: Words = {
  title: 'Correct right answers',
  lead: 'Where a published test has a wrong key. Every class that took this version is scored anew; what was answered and what was published stay as they are. The correction goes into the audit log.',
  hidden: 'The key in use is not shown here, so that it does not leak to a class that is taking the test.',
  back: 'Training classes',
  loading: 'Loading…',
  test: 'Test',
  version: 'Version',
  versionOf: n => `Version ${n}`,
  item: 'Question',
  choose: 'Choose…',
  key: 'Right answer',
  reason: 'Reason',
  reasonExample: 'for example: the law was amended, so the question means something else',
  correct: 'Correct the right answer',
  done: item => `The right answer to question ${item} was corrected.`,
  corrections: 'Right answers that were corrected',
  none: 'None was corrected yet.',
  at: 'At',
}

const catalogue: Record<Language, Words> = { vi, en }

export const useKeyWords = (): Words => catalogue[useLanguage()]
