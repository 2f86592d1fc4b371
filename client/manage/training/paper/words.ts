/** What the screens say by which papers are printed. */
import { type Language, useLanguage } from '../../../words/words.ts'

const number = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') }

const vi = {
  title: 'In ấn',
  printing: 'Đang in…',
  cards: 'Tờ thẻ để in và cắt',
  cardsLead: (n: number) =>
    n === 0
      ? 'Lớp chưa có thẻ; hãy tạo thẻ trước.'
      : `Lớp có ${number.vi.format(n)} thẻ. In tờ thẻ rồi cắt theo đường kẻ; mỗi trang A4 có 24 thẻ. Trên thẻ không có họ tên.`,
  localAddress: (address: string) =>
    `Mã trên thẻ dẫn đến ${address}, địa chỉ chỉ mở được trên máy này. Hãy mở trang này bằng địa chỉ mà điện thoại của học viên dùng, rồi tải lại tờ thẻ.`,
  fromCard: 'In từ thẻ số',
  getCards: 'Tải tờ thẻ (PDF)',
  certificates: 'Giấy chứng nhận',
  certificatesLead:
    'Gõ hoặc dán họ tên, mỗi dòng một người. Họ tên chỉ dùng để in: không được lưu trong hệ thống, không vào nhật ký. Xin tự giữ danh sách nếu cần in lại.',
  fillInCertificates: 'Điền giấy chứng nhận',
  names: 'Họ tên',
  nameCount: (n: number) => `${number.vi.format(n)} người`,
  tooMany: (most: number) => `Mỗi lần in được nhiều nhất ${most} giấy.`,
  tooLong: (line: number) => `Dòng ${line} dài quá 200 ký tự.`,
  superior: 'Cơ quan chủ quản',
  agency: 'Cơ quan cấp giấy',
  heldUntil: 'Ngày kết thúc, nếu lớp nhiều ngày',
  hours: 'Số giờ, nếu ghi',
  place: 'Nơi ký',
  signedOn: 'Ngày ký, để trống nếu viết tay',
  position: 'Chức vụ người ký, có thể hai dòng',
  signer: 'Họ tên người ký',
  language: 'Ngôn ngữ trên giấy',
  languages: { vi: 'Tiếng Việt', en: 'Tiếng Anh' },
  getCertificates: 'In giấy chứng nhận (PDF)',
  result: 'Phiếu kết quả của lớp',
  resultLead:
    'Một đến hai trang: số người, kết quả chính, nữ và nam trước và sau khóa học, những câu còn sai nhiều. Bản PDF để gửi, bản Word để sửa.',
  getPdf: 'Tải phiếu kết quả (PDF)',
  getDocx: 'Tải phiếu kết quả (Word)',

  attendance: 'Số người được tập huấn',
  attendanceLead:
    'Đếm những thẻ đã bắt đầu làm ít nhất một bài kiểm tra. “Lượt” đếm mỗi lớp một lần; “lần đầu” chỉ đếm những người nói rằng đây là lớp đầu tiên của mình trong chương trình, để mỗi người được tính một lần.',
  loading: 'Đang đếm…',
  period: 'Kỳ báo cáo',
  ownPeriod: 'Tự chọn ngày',
  halfYear: (year: number) => `6 tháng đầu năm ${year}`,
  year: (year: number) => `Năm ${year}`,
  from: 'Từ ngày',
  to: 'Đến ngày',
  unit: 'Đơn vị',
  unitHelp: 'Để trống: mọi đơn vị trong phạm vi của Ông/Bà.',
  none: 'Không có lớp nào có người đến trong những ngày này.',
  byCourse: 'Theo loại khóa (báo cáo 6 tháng, biểu T)',
  byGroup: 'Theo nhóm đối tượng',
  course: 'Loại khóa',
  group: 'Nhóm',
  total: 'Tổng',
  classes: 'Số lớp',
  attendances: { women: 'Lượt nữ', men: 'Lượt nam', all: 'Tổng lượt' },
  persons: { women: 'Lần đầu, nữ', men: 'Lần đầu, nam', all: 'Lần đầu, tổng' },
  totals:
    'Người chọn giới tính khác hoặc không cho biết chỉ nằm trong cột tổng. Nhóm dưới 10 lượt được gộp lại; lực lượng vũ trang là một dòng.',
  untold: (n: number) =>
    `${number.vi.format(n)} lượt chưa rõ có phải lần đầu hay không nên không tính vào số người.`,
  target: 'Mục tiêu 100% cán bộ được tập huấn',
  targetLead: (courses: string) =>
    `Thẻ không hỏi học viên thuộc nhóm nào trong bốn nhóm cán bộ của Kế hoạch, nên số dưới đây là người học lần đầu ở các khóa dành cho bốn nhóm đó (${courses}). Tổng số cán bộ cần tập huấn do đơn vị báo cáo, hệ thống không biết.`,
  of: 'Tổng số cần tập huấn',
  reached: (n: number, women: number, men: number) =>
    `Đã tập huấn lần đầu: ${number.vi.format(n)} người (${number.vi.format(women)} nữ, ${number.vi.format(men)} nam).`,
  share: (share: string) => `Đạt ${share} của tổng số.`,
  overTarget: 'Số đã tập huấn lớn hơn tổng số vừa nhập; xin xem lại tổng số và khoảng ngày.',
  csv: 'Tải CSV',
  xlsx: 'Tải Excel',
}

type Message<Text> = Text extends (...parameters: infer Parameters) => string
  ? (...parameters: Parameters) => string
  : Text extends string
    ? string
    : { readonly [Key in keyof Text]: string }
type Words = { readonly [Key in keyof typeof vi]: Message<(typeof vi)[Key]> }

const en: Words = {
  title: 'Print',
  printing: 'Printing…',
  cards: 'Sheet of cards, to print and cut',
  cardsLead: n =>
    n === 0
      ? 'The class has no cards yet; make some first.'
      : `The class has ${number.en.format(n)} ${n === 1 ? 'card' : 'cards'}. Print the sheet and cut along the lines; an A4 page has 24. There are no names on them.`,
  localAddress: address =>
    `The code on the cards leads to ${address}, which only this machine can open. Open this page by the address that the phones of the trainees use, then get the sheet again.`,
  fromCard: 'From card number',
  getCards: 'Get the cards (PDF)',
  certificates: 'Certificates',
  certificatesLead:
    'Type or paste names, one on each line. They are printed and nothing else: they are not stored and are in no log. Keep the list yourself if you may print again.',
  fillInCertificates: 'Fill in certificates',
  names: 'Names',
  nameCount: n => `${number.en.format(n)} ${n === 1 ? 'person' : 'people'}`,
  tooMany: most => `At most ${most} can be printed at once.`,
  tooLong: line => `Line ${line} has more than 200 characters.`,
  superior: 'Body above',
  agency: 'Body that certifies',
  heldUntil: 'Last day, if the class took several',
  hours: 'Hours, if they are told',
  place: 'Signed at',
  signedOn: 'Signed on; empty if written by hand',
  position: 'Position of the signer, up to two lines',
  signer: 'Name of the signer',
  language: 'Language of the certificate',
  languages: { vi: 'Vietnamese', en: 'English' },
  getCertificates: 'Print certificates (PDF)',
  result: 'Result sheet of the class',
  resultLead:
    'One to two pages: people, main findings, women and men before and after the course, and what many still missed. PDF to send, Word to edit.',
  getPdf: 'Get the result sheet (PDF)',
  getDocx: 'Get the result sheet (Word)',

  attendance: 'People trained',
  attendanceLead:
    'Counted are cards that began at least one test. “Attendances” count once for each class; “first class” counts only those who say that it is their first in the programme, so that each person counts once.',
  loading: 'Counting…',
  period: 'Reporting period',
  ownPeriod: 'Days of your own',
  halfYear: year => `First half of ${year}`,
  year: year => `Year ${year}`,
  from: 'From',
  to: 'To',
  unit: 'Unit',
  unitHelp: 'Empty: all that you may see.',
  none: 'Nobody came to a class on these days.',
  byCourse: 'By course (six-month report, table T)',
  byGroup: 'By group',
  course: 'Course',
  group: 'Group',
  total: 'Total',
  classes: 'Classes',
  attendances: { women: 'Attendances, women', men: 'Attendances, men', all: 'Attendances, all' },
  persons: { women: 'First class, women', men: 'First class, men', all: 'First class, all' },
  totals:
    'People of another sex, or who did not tell it, are in the totals only. Groups with fewer than 10 attendances stand together; the armed forces are one line.',
  untold: n =>
    `Of ${number.en.format(n)} ${n === 1 ? 'attendance' : 'attendances'} it is not known whether it was the first, so that no person is counted.`,
  target: 'Target: every officer is trained',
  targetLead: courses =>
    `Cards do not ask to which of the plan’s four groups of officers a person belongs, so this counts people in their first class in the courses for these groups (${courses}). How many are to be trained the units report; the system does not know it.`,
  of: 'To be trained in all',
  reached: (n, women, men) =>
    `Trained for the first time: ${number.en.format(n)} (${number.en.format(women)} women, ${number.en.format(men)} men).`,
  share: share => `That is ${share} of all.`,
  overTarget: 'More are trained than there are to train; look at the total and the days again.',
  csv: 'Get CSV',
  xlsx: 'Get Excel',
}

const words: Record<Language, Words> = { vi, en }

export const usePaperWords = (): Words => words[useLanguage()]
