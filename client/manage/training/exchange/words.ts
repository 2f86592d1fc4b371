/** What the screens say by which a class goes from one machine to another. */
import { type Language, useLanguage } from '../../../words/words.ts'

const number = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') }

const vi = {
  give: 'Chuyển lớp sang máy khác',
  giveLead:
    'Tệp có chữ ký gồm thẻ, các lần kiểm tra và mọi bài đã nhận của lớp; không có họ tên. Nhập ở trung tâm bao nhiêu lần cũng được, không bài nào bị tính hai lần. Xin giữ tệp cẩn thận như phiếu trả lời giấy.',
  giveButton: 'Xuất lớp',
  back: 'Các lớp tập huấn',
  take: 'Nhập lớp từ máy khác',
  takeLead:
    'Chọn tệp đã xuất từ máy của lớp. Hệ thống cho biết sẽ thêm gì trước khi lưu; nhập lại tệp cũ không thêm gì.',
  file: 'Tệp lớp (.json)',
  checking: 'Đang kiểm tra tệp…',
  notFile: 'Tệp này không phải là lớp do Cân Bằng xuất ra.',
  would: 'Nếu nhập tệp này',
  done: 'Đã nhập',
  made: 'Lớp này chưa có ở đây và sẽ được tạo.',
  known: 'Lớp này đã có ở đây; chỉ thêm phần còn thiếu.',
  cards: (n: number) => `${number.vi.format(n)} thẻ mới`,
  answers: (n: number) => `${number.vi.format(n)} bài mới`,
  same: (n: number) => `${number.vi.format(n)} bài đã có từ trước`,
  conflicts: (n: number) => `${number.vi.format(n)} chỗ không khớp, được giữ nguyên như ở đây`,
  takeButton: 'Nhập lớp',
  open: 'Mở lớp này',
  card: 'Thẻ',
  phase: 'Lần kiểm tra',
  reason: 'Vì sao',
  reasons: {
    otherAnswer: 'Bài đã lưu ở đây dưới cùng mã số nhưng nội dung khác.',
    taken: 'Thẻ này ở đây đã có một bài khác trong lần kiểm tra đó.',
    withdrawn: 'Bài này đã được rút lại, không lưu nữa.',
    otherVersion: 'Bài làm trên một bản của đề mà máy này chưa có.',
    otherFacts:
      'Tên, ngày hoặc thông tin khác của lớp không giống nhau; ở đây được giữ nguyên, có thể sửa ở trang của lớp.',
    otherPerson: 'Giới tính hoặc nhóm của thẻ không giống nhau ở hai máy.',
  },
  refused: (code: string) => `Không nhận được (${code}).`,
  senders: 'Máy được nhận lớp',
  ownKey: 'Mã của máy này',
  ownKeyLead: 'Đọc mã này cho trung tâm khi tệp của máy này được nhập ở đó lần đầu.',
  trusted: 'Các máy đã ghi nhận',
  noTrusted: 'Chưa ghi nhận máy nào khác.',
  name: 'Tên máy',
  nameExample: 'ví dụ: Máy tính xách tay phòng Lao động Phù Cừ',
  compare:
    'So mã trên với mã hiện ở mục “Máy được nhận lớp” trên máy của lớp. Chỉ ghi nhận khi hai mã giống hệt nhau.',
  trust: 'Ghi nhận máy này',
  distrust: 'Thôi nhận',
}

type Message<Text> = Text extends (...parameters: infer Parameters) => string
  ? (...parameters: Parameters) => string
  : Text extends string
    ? string
    : { readonly [Key in keyof Text]: string }
type Words = { readonly [Key in keyof typeof vi]: Message<(typeof vi)[Key]> }

const en: Words = {
  give: 'Take the class to another machine',
  giveLead:
    'The signed file holds the cards, the tests and every answer of the class, and no names. The centre may take it in as often as it likes: no answer counts twice. Keep it as carefully as answers on paper.',
  giveButton: 'Export the class',
  back: 'Training classes',
  take: 'Import a class from another machine',
  takeLead:
    'Choose the file that the machine of the class exported. You see what it would add before anything is stored; an old file adds nothing.',
  file: 'Class file (.json)',
  checking: 'Checking the file…',
  notFile: 'This file is no class that Cân Bằng exported.',
  would: 'If this file is imported',
  done: 'Imported',
  made: 'The class is not here yet, and would be made.',
  known: 'The class is here; only what is missing is added.',
  cards: n => `${number.en.format(n)} new ${n === 1 ? 'card' : 'cards'}`,
  answers: n => `${number.en.format(n)} new ${n === 1 ? 'answer' : 'answers'}`,
  same: n => `${number.en.format(n)} ${n === 1 ? 'answer is' : 'answers are'} here already`,
  conflicts: n =>
    `${number.en.format(n)} ${n === 1 ? 'thing does' : 'things do'} not agree, and ${n === 1 ? 'stays' : 'stay'} as here`,
  takeButton: 'Import the class',
  open: 'Open this class',
  card: 'Card',
  phase: 'Test',
  reason: 'Why',
  reasons: {
    otherAnswer: 'Another answer is stored here under the same number.',
    taken: 'This card has another answer to that test here.',
    withdrawn: 'This answer was withdrawn, and is not stored again.',
    otherVersion: 'It answers a version of the test that this machine does not have.',
    otherFacts: 'What is said of the class differs; it stays as here, and can be changed on its page.',
    otherPerson: 'The sex or group of the card is not the same on both machines.',
  },
  refused: code => `It was not taken (${code}).`,
  senders: 'Machines whose classes are taken in',
  ownKey: 'The code of this machine',
  ownKeyLead: 'Read it to the centre when a file of this machine is imported there for the first time.',
  trusted: 'Machines that are known',
  noTrusted: 'No other machine is known yet.',
  name: 'Name of the machine',
  nameExample: 'for example: laptop of the Phù Cừ labour office',
  compare:
    'Compare this code with the one that the machine of the class shows under “Machines whose classes are taken in”. Accept it only where both are the same.',
  trust: 'Accept this machine',
  distrust: 'Accept no more',
}

const catalogue: Record<Language, Words> = { vi, en }

export const useExchangeWords = (): Words => catalogue[useLanguage()]
