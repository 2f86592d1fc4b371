/** What the screens of training classes say, but for the walls. */
import { type Language, useLanguage } from '../../words/words.ts'

const number = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') }

const vi = {
  classes: 'Lớp tập huấn',
  classesLead:
    'Mỗi lớp có một mã chung và thẻ không ghi tên; cùng một thẻ nối bài đầu khóa, bài cuối khóa và bài theo dõi.',
  newClass: 'Tạo lớp mới',
  importClass: 'Nhập lớp từ máy khác',
  corrections: 'Sửa đáp án',
  noClasses: 'Chưa có lớp nào.',
  loading: 'Đang tải…',
  back: 'Các lớp tập huấn',
  code: 'Mã lớp',

  standings: {
    unopened: 'Chưa mở bài nào',
    pre: { open: 'Đang làm bài đầu khóa', closed: 'Đã đóng bài đầu khóa' },
    post: { open: 'Đang làm bài cuối khóa', closed: 'Đã đóng bài cuối khóa' },
    followUp: { open: 'Đang làm bài theo dõi', closed: 'Đã xong bài theo dõi' },
  },
  due: (until: string) => `Đến kỳ làm bài theo dõi, chậm nhất ${until}.`,
  overdue: (until: string) => `Đã quá kỳ làm bài theo dõi (chậm nhất ${until}).`,
  dueClasses: 'Đến kỳ làm bài theo dõi',
  allClasses: 'Tất cả các lớp',

  course: 'Loại khóa',
  test: 'Bài kiểm tra',
  chooseTest: 'Chọn bài kiểm tra',
  parallel: 'Hai đề tương đương, thay phiên nhau',
  parallelHelp: 'Nửa số thẻ làm đề A trước, nửa làm đề B trước; cuối khóa đổi đề.',
  shuffled: 'Mọi người làm cùng một đề; thứ tự câu ở mỗi người một khác.',
  noTest: 'Khóa này không có bài kiểm tra trước và sau.',
  onTheSpot: (survey: string) =>
    `Cuối buổi, xin mở “${survey}” ở mục Phiếu tại chỗ. Nếu vẫn muốn đo trước và sau, chọn một bài kiểm tra dưới đây.`,
  toSurveys: 'Sang Phiếu tại chỗ',
  testClosed: 'Bài kiểm tra của khóa này đang đóng. Quản trị viên mở ở mục Phiếu và kết quả.',
  place: 'Nơi học',
  placeExample: 'ví dụ: Hội trường UBND xã',
  heldOn: 'Ngày học',
  women: 'Số nữ dự kiến',
  men: 'Số nam dự kiến',
  unit: 'Đơn vị',
  name: 'Tên riêng của lớp (nếu cần)',
  nameHelp: 'Để phân biệt khi có nhiều lớp cùng loại.',
  minutes: 'Thời gian làm mỗi bài',
  noLimit: 'Không giới hạn',
  minutesOf: (n: number) => `${number.vi.format(n)} phút`,
  make: 'Tạo lớp',
  edit: 'Sửa thông tin lớp',
  fixed: 'Đơn vị và bài kiểm tra không đổi được sau khi tạo lớp.',
  save: 'Lưu',

  phases: 'Ba lần kiểm tra',
  states: { unopened: 'Chưa mở', open: 'Đang mở', closed: 'Đã đóng' },
  open: (phase: string) => `Mở ${phase.toLowerCase()}`,
  reopen: (phase: string) => `Mở lại ${phase.toLowerCase()}`,
  close: (phase: string) => `Đóng ${phase.toLowerCase()}`,
  closesOther: (phase: string) => `Mở bài này thì ${phase.toLowerCase()} tự đóng.`,
  followUpSpan: (from: string, until: string) => `Nên làm từ ${from} đến ${until}.`,
  openedAt: (at: string) => `lúc ${at}`,
  closedAt: (at: string) => `lúc ${at}`,
  grace: 'Bài đang trên đường gửi vẫn được nhận trong 10 phút sau khi đóng và được ghi là nộp muộn.',
  cannotReopen: 'Đã công bố đáp án nên không mở lại được.',
  wall: 'Chiếu mã lớp',
  itemsWall: 'Chiếu kết quả từng câu',

  live: 'Trong phòng lúc này',
  lost: 'Mất kết nối – số liệu có thể đã cũ. Đang nối lại…',
  nobody: 'Chưa có ai vào.',
  sexes: { women: 'Nữ', men: 'Nam', others: 'Khác, chưa khai', all: 'Tất cả' },
  people: 'Số người',
  counts: {
    joined: 'Đã vào, chưa làm',
    working: 'Đang làm',
    done: 'Đã nộp',
    late: 'trong đó nộp muộn',
    recovered: 'Tìm lại được thẻ',
    unmatched: 'Mất thẻ, nhận thẻ mới',
  },
  expected: (women: number, men: number) =>
    `Dự kiến ${number.vi.format(women)} nữ, ${number.vi.format(men)} nam.`,
  mistaken: (n: string) =>
    `Ước khoảng ${n} người trong số tìm lại thẻ có thể đã nhận nhầm thẻ của người khác.`,

  cards: 'Thẻ học viên',
  cardsMade: (n: number) => (n === 0 ? 'Lớp chưa có thẻ.' : `Lớp có ${number.vi.format(n)} thẻ.`),
  cardsLead: 'Mỗi người một thẻ, không ghi tên. Người không có thẻ in thì lấy thẻ trên điện thoại.',
  howMany: 'Số thẻ làm thêm',
  makeCards: 'Làm thẻ',
  listCards: 'Danh sách mã thẻ',
  issues: { printed: 'thẻ in', shown: 'trên điện thoại' },

  reveal: 'Đáp án và kết quả từng câu',
  revealLater: 'Chỉ công bố được đáp án sau khi bài cuối khóa đã đóng.',
  revealLead:
    'Khi công bố, mỗi người xem được đáp án bài của mình trên điện thoại, màn chiếu từng câu đánh dấu đáp án; bài đầu khóa và bài cuối khóa không mở lại được. Bài theo dõi hỏi lại những câu này, nên điểm theo dõi có thể cao hơn.',
  show: 'Công bố đáp án',
  shownAt: (at: string) => `Đã công bố đáp án lúc ${at}. Bài nộp muộn không được tính vào kết quả.`,
  hide: 'Thôi công bố',

  paperIn: 'Nhập bài làm trên giấy',
  paperInLead: 'Gõ hoặc nhập từ tệp; được xem trước có gì sai rồi mới lưu.',
}

type Message<Text> = Text extends (...parameters: infer Parameters) => string
  ? (...parameters: Parameters) => string
  : Text extends string
    ? string
    : { readonly [Key in keyof Text]: Message<Text[Key]> }
export type Words = { readonly [Key in keyof typeof vi]: Message<(typeof vi)[Key]> }

const en: Words = {
  classes: 'Training classes',
  classesLead:
    'A class has one code, and cards without names; one card joins the test before, the test at the end and the follow-up.',
  newClass: 'New class',
  importClass: 'Import a class from another machine',
  corrections: 'Correct right answers',
  noClasses: 'There is no class yet.',
  loading: 'Loading…',
  back: 'Training classes',
  code: 'Class code',

  standings: {
    unopened: 'No test was opened yet',
    pre: { open: 'The test before is being taken', closed: 'The test before is closed' },
    post: { open: 'The test at the end is being taken', closed: 'The test at the end is closed' },
    followUp: { open: 'The follow-up is being taken', closed: 'The follow-up is done' },
  },
  due: until => `The follow-up is due, by ${until}.`,
  overdue: until => `The follow-up was due by ${until}.`,
  dueClasses: 'Due for their follow-up',
  allClasses: 'All classes',

  course: 'Type of course',
  test: 'Test',
  chooseTest: 'Choose a test',
  parallel: 'Two equal forms, taking turns',
  parallelHelp: 'Half of the cards begin with form A, half with form B; at the end they change.',
  shuffled: 'Everybody has the same form, with the questions in an order of their own.',
  noTest: 'This course has no test before and after.',
  onTheSpot: survey =>
    `Open “${survey}” under Surveys on the spot when the session ends. To measure before and after all the same, choose a test below.`,
  toSurveys: 'Go to Surveys on the spot',
  testClosed: 'The test of this course is closed. An administrator opens it under Surveys and results.',
  place: 'Place',
  placeExample: 'for example: hall of the commune',
  heldOn: 'Day',
  women: 'Women expected',
  men: 'Men expected',
  unit: 'Unit',
  name: 'Name of the class (if needed)',
  nameHelp: 'Tells it from others of its type.',
  minutes: 'Time for each test',
  noLimit: 'No limit',
  minutesOf: n => `${number.en.format(n)} minutes`,
  make: 'Make the class',
  edit: 'Change what is said of the class',
  fixed: 'The unit and the test stay as the class was made.',
  save: 'Save',

  phases: 'The three tests',
  states: { unopened: 'Not opened', open: 'Open', closed: 'Closed' },
  open: phase => `Open the ${phase.toLowerCase()}`,
  reopen: phase => `Open the ${phase.toLowerCase()} again`,
  close: phase => `Close the ${phase.toLowerCase()}`,
  closesOther: phase => `To open this closes the ${phase.toLowerCase()}.`,
  followUpSpan: (from, until) => `Best from ${from} to ${until}.`,
  openedAt: at => `at ${at}`,
  closedAt: at => `at ${at}`,
  grace: 'Answers on their way are taken for 10 minutes after the closing, and marked as late.',
  cannotReopen: 'The right answers have been shown, so it cannot be opened again.',
  wall: 'Show the code on the wall',
  itemsWall: 'Show the answers to each question on the wall',

  live: 'In the room now',
  lost: 'Connection lost – these counts may be old. Connecting again…',
  nobody: 'Nobody has come in yet.',
  sexes: { women: 'Women', men: 'Men', others: 'Other, not told', all: 'All' },
  people: 'People',
  counts: {
    joined: 'Came in, not begun',
    working: 'Working',
    done: 'Handed in',
    late: 'of them late',
    recovered: 'Found their lost card',
    unmatched: 'Lost it, have a new card',
  },
  expected: (women, men) => `Expected: ${number.en.format(women)} women, ${number.en.format(men)} men.`,
  mistaken: n => `About ${n} of those who found their card may have been given another person’s.`,

  cards: 'Cards',
  cardsMade: n =>
    n === 0
      ? 'The class has no cards yet.'
      : `The class has ${number.en.format(n)} ${n === 1 ? 'card' : 'cards'}.`,
  cardsLead: 'One card each, without a name. Who has no printed card takes one on the phone.',
  howMany: 'How many more cards',
  makeCards: 'Make cards',
  listCards: 'List of card codes',
  issues: { printed: 'printed', shown: 'on a phone' },

  reveal: 'Right answers and answers to each question',
  revealLater: 'The right answers can be shown once the test at the end is closed.',
  revealLead:
    'Once shown, each person sees the right answers to their own tests on the phone, and the wall marks them; the test before and the test at the end cannot be opened again. The follow-up asks these questions again, so that its scores may come out higher.',
  show: 'Show the right answers',
  shownAt: at => `The right answers were shown at ${at}. Tests that came in late are not counted.`,
  hide: 'Hide them again',

  paperIn: 'Enter tests taken on paper',
  paperInLead: 'Typed or from a file; what is wrong is shown before anything is stored.',
}

const catalogue: Record<Language, Words> = { vi, en }

export const useTrainingWords = (): Words => catalogue[useLanguage()]
