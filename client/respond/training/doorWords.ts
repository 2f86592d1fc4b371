/** What the way in to a test of a training class says. */
import { type Language, useLanguage } from '../../words/words.ts'

const vi = {
  title: 'Vào lớp tập huấn',
  joining: 'Đang vào lớp…',
  tryAgain: 'Thử lại',
  offline: 'Chưa liên lạc được với máy chủ của lớp. Xin kiểm tra Wi-Fi rồi thử lại.',

  classTitle: 'Mã của lớp',
  classLead: 'Mã có 6 ký tự, ghi trên màn hình của lớp.',
  classLabel: 'Mã lớp',
  classFaulty: 'Mã lớp có 6 ký tự, gồm chữ và số. Xin xem lại trên màn hình.',
  next: 'Tiếp tục',

  cardTitle: 'Mã trên thẻ',
  cardLead: 'Thẻ không ghi tên. Mã trên thẻ có 6 ký tự.',
  cardLabel: 'Mã thẻ',
  cardFaulty: 'Mã này gõ chưa đúng. Xin xem lại từng ký tự trên thẻ.',
  cardTooLong: 'Mã thẻ chỉ có 6 ký tự. Xin xem lại.',
  ofClass: (code: string) => `Lớp ${code}`,
  otherClass: 'Đổi lớp',
  usedHere: (card: string) => `Dùng thẻ ${card} (đã dùng trên máy này)`,
  noCard: 'Tôi chưa có thẻ',
  lostCard: 'Tôi mất thẻ',
  enter: 'Vào lớp',

  newTitle: 'Thẻ của Ông/Bà',
  newLead: 'Xin chụp ảnh màn hình hoặc ghi lại mã này. Các bài sau dùng đúng thẻ này.',
  unmatchedTitle: 'Chưa tìm lại được thẻ cũ',
  unmatchedLead:
    'Đây là thẻ mới. Bài trước sẽ không ghép được với bài này; bài này vẫn được tính. Xin chụp ảnh màn hình hoặc ghi lại mã mới.',
  noted: 'Tôi đã ghi lại mã',
  recoveredTitle: 'Đã tìm lại được thẻ',
  recoveredLead: 'Đây là thẻ Ông/Bà đã dùng lần trước. Xin chụp ảnh màn hình hoặc ghi lại mã.',
  doubt: (n: number) =>
    `Khả năng đây là thẻ của người khác: ${n > 1000 ? 'dưới 1 trên 1.000' : `khoảng 1 trên ${n}`}.`,
  notMine: 'Không phải thẻ của tôi',
  qr: (code: string) => `Mã QR của thẻ ${code}`,

  lostTitle: 'Tìm lại thẻ',
  lostLead:
    'Xin trả lời như lần đầu. Đúng từ 3 câu trở lên thì tìm lại được thẻ; nếu không, Ông/Bà nhận thẻ mới.',
  lostFew: 'Xin trả lời ít nhất 3 câu.',
  lostSend: 'Tìm thẻ',
  back: 'Quay lại',
  questions: [
    'Chữ cái đầu trong tên của mẹ (không tính họ, đệm)',
    'Ngày sinh của Ông/Bà trong tháng (1–31)',
    'Số anh ruột và chị ruột',
    'Chữ cái đầu của xã, phường nơi học tiểu học',
  ],

  aboutTitle: 'Hỏi một lần cho cả khóa',
  sex: 'Giới tính',
  audience: 'Nhóm',
  choose: 'Xin chọn',
  firstClass: 'Đây có phải lớp đầu tiên của Ông/Bà trong Chương trình này không?',
  yes: 'Phải',
  no: 'Không',
  unknown: 'Không nhớ',
  marksTitle: 'Phòng khi mất thẻ (không bắt buộc)',
  marksLead:
    'Bốn câu này chỉ để tìm lại thẻ. Máy chủ không lưu câu trả lời, chỉ lưu dấu để so khớp, lâu nhất là một năm sau ngày học.',
  begin: 'Bắt đầu làm bài',
  missing: 'Xin chọn một câu trả lời.',

  elsewhereTitle: 'Thẻ này đang mở ở máy khác',
  elsewhereLead: (time: string) =>
    `Thẻ được mở từ ${time}. Câu trả lời dở nằm trên máy kia. Làm tiếp ở đây thì bắt đầu lại từ câu đầu; bài nộp trước được tính.`,
  goOnHere: 'Làm trên máy này',
  otherCard: 'Nhập mã thẻ khác',

  unsentTitle: 'Máy này còn giữ bài chưa nộp được',
  openIt: (card: string) => `Xem bài của thẻ ${card}`,
}

type Message<Text> = Text extends (parameter: infer Parameter) => string
  ? (parameter: Parameter) => string
  : Text extends readonly string[]
    ? readonly string[]
    : string
export type DoorWords = { readonly [Key in keyof typeof vi]: Message<(typeof vi)[Key]> }

const en: DoorWords = {
  title: 'Enter the class',
  joining: 'Entering the class…',
  tryAgain: 'Try again',
  offline: 'The server of the class could not be reached. Please check the Wi-Fi and try again.',

  classTitle: 'Code of the class',
  classLead: 'It has 6 characters and is on the wall.',
  classLabel: 'Class code',
  classFaulty: 'A class code has 6 characters, letters and digits. Please look at the wall again.',
  next: 'Continue',

  cardTitle: 'Code on your card',
  cardLead: 'The card bears no name. Its code has 6 characters.',
  cardLabel: 'Card code',
  cardFaulty: 'This code is mistyped. Look at each character on the card again.',
  cardTooLong: 'A card code has only 6 characters. Please look again.',
  ofClass: code => `Class ${code}`,
  otherClass: 'Another class',
  usedHere: card => `Use card ${card} (was used on this device)`,
  noCard: 'I have no card yet',
  lostCard: 'I lost my card',
  enter: 'Enter',

  newTitle: 'Your card',
  newLead: 'Take a screenshot or write this code down. You need the same card for the later tests.',
  unmatchedTitle: 'Your old card was not found',
  unmatchedLead:
    'This is a new card. Your earlier test cannot be matched with this one; this one still counts. Take a screenshot or write the new code down.',
  noted: 'I have noted the code',
  recoveredTitle: 'Your card was found',
  recoveredLead: 'This is the card that you used before. Take a screenshot or write its code down.',
  doubt: n => `Chance that it is somebody else’s: ${n > 1000 ? 'less than 1 in 1,000' : `about 1 in ${n}`}.`,
  notMine: 'This is not my card',
  qr: code => `QR code of card ${code}`,

  lostTitle: 'Find your card',
  lostLead:
    'Answer as you did the first time. With 3 or more the same your card is found; otherwise you get a new one.',
  lostFew: 'Please answer at least 3 of the questions.',
  lostSend: 'Find my card',
  back: 'Back',
  questions: [
    'First letter of your mother’s given name',
    'Day of the month on which you were born (1–31)',
    'Number of older brothers and sisters',
    'First letter of the commune where you went to primary school',
  ],

  aboutTitle: 'Asked once for the whole course',
  sex: 'Sex',
  audience: 'Group',
  choose: 'Please choose',
  firstClass: 'Is this your first class in this programme?',
  yes: 'Yes',
  no: 'No',
  unknown: 'I do not remember',
  marksTitle: 'In case you lose your card (optional)',
  marksLead:
    'These four questions serve only to find your card. The server does not keep the answers, only marks to compare, for a year after the class at most.',
  begin: 'Begin the test',
  missing: 'Please choose an answer.',

  elsewhereTitle: 'This card is open on another device',
  elsewhereLead: time =>
    `It has been open since ${time}. What was answered there is on that device. If you go on here you begin at the first question; the test that is handed in first counts.`,
  goOnHere: 'Take the test here',
  otherCard: 'Another card',

  unsentTitle: 'This device keeps a test that was not handed in',
  openIt: card => `See the test of card ${card}`,
}

const catalogue: Record<Language, DoorWords> = { vi, en }

export const useDoorWords = (): DoorWords => catalogue[useLanguage()]
