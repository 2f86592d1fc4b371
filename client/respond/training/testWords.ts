/** What a test of a training class says while it is taken, handed in, and afterwards. */
import { type Language, useLanguage } from '../../words/words.ts'

const vi = {
  closed: 'Bài kiểm tra này đã đóng. Xin báo giảng viên.',
  failed: 'Chưa tải được bài kiểm tra. Xin kiểm tra Wi-Fi rồi thử lại.',
  retry: 'Thử lại',
  startOver: 'Thẻ khác trên máy này',
  resumed: (time: string) => `Làm tiếp bài đã ghi tạm trên máy này lúc ${time}.`,
  closedMeanwhile: 'Lớp đã đóng lần kiểm tra này. Bài làm dở vẫn còn trên máy: xin nộp ngay.',

  left: (clock: string) => `Còn ${clock}`,
  hideClock: 'Ẩn đồng hồ',
  showClock: 'Hiện đồng hồ',
  shortTitle: 'Còn khoảng 2 phút',
  shortLead: 'Khi hết giờ, bài không bị nộp tự động; Ông/Bà có thể làm thêm.',
  goOn: 'Làm tiếp',
  overTitle: 'Hết giờ',
  overLead: 'Câu trả lời đều còn nguyên. Nếu cần, Ông/Bà làm thêm được, bao nhiêu lần cũng được.',
  handIn: 'Nộp bài',
  more: 'Làm thêm 5 phút',

  leftTitle: (numbers: readonly string[]) => `Còn ${numbers.length} câu chưa trả lời: ${numbers.join(', ')}`,
  leftLead: 'Mỗi thẻ chỉ nộp một bài trong lần kiểm tra này; nộp rồi thì không làm tiếp được.',
  goBack: 'Quay lại làm tiếp',

  sendingTitle: 'Đang nộp bài…',
  sendingLead: 'Xin chờ trong giây lát.',
  keptTitle: 'Bài được giữ trên máy này',
  keptLead: 'Lúc này chưa nộp được. Máy tự nộp khi có mạng; nếu đã đóng, xin mở lại trang này trên cùng máy.',
  heldTitle: 'Bài chưa nộp được',
  heldLead: 'Máy này không ghi nhớ được bài. Xin để mở trang này cho đến khi nộp xong.',
  savedTitle: 'Đã nộp bài',
  savedLead: 'Máy chủ đã nhận bài.',
  refusedTitle: 'Máy chủ chưa nhận bài này',
  refusedLead: 'Bài vẫn được giữ trên máy. Nếu không tự gửi lại được, xin báo giảng viên số phiếu dưới đây.',
  withdrawnTitle: 'Bài đã được rút',
  withdrawnLead: 'Câu trả lời không còn trên máy này.',
  answeredTitle: 'Thẻ này đã nộp bài',
  answeredLead: (time: string) =>
    `Bài của thẻ được nhận lúc ${time}. Mỗi thẻ nộp một bài trong mỗi lần kiểm tra.`,
  card: 'Thẻ',
  receiptNumber: 'Số phiếu',
  receiptTime: 'Thời gian',
  keepPre: 'Xin giữ thẻ này: bài cuối khóa và bài theo dõi dùng cùng một thẻ.',
  keepPost: 'Xin giữ thẻ này: bài theo dõi sau 3–6 tháng dùng cùng một thẻ.',
  keepFollowUp: 'Đây là bài cuối cùng của khóa.',

  sendAgain: 'Thử nộp lại',
  sendByCard: 'Nộp bằng thẻ khác',
  sendByCardLead: 'Câu trả lời giữ nguyên, chỉ nộp lại bằng thẻ của Ông/Bà.',
  otherForm: (card: string) =>
    `Thẻ ${card} có đề khác, nên bài này không nộp bằng thẻ đó được. Xin báo giảng viên.`,
  otherPhase: 'Bài này thuộc lần kiểm tra khác với lần đang mở. Xin báo giảng viên.',

  showKey: 'Xem đáp án',
  hideLead: 'Đáp án chỉ hiện sau khi giảng viên công bố, và chỉ người có thẻ xem được bài của mình.',
  keyTitle: 'Đáp án',
  keyElsewhere:
    'Câu Ông/Bà làm đúng hay chưa đúng chỉ hiện trên điện thoại đã nộp bài; người khác cầm thẻ không xem được.',
  score: ({ right, of }: { right: number; of: number }) => `Đúng ${right} trên ${of} câu`,
  right: 'Đúng',
  wrong: 'Chưa đúng',
  omitted: 'Chưa trả lời',
  yourAnswer: 'Ông/Bà chọn',
  rightAnswer: 'Đáp án đúng',
}

type Message<Text> = Text extends (parameter: infer Parameter) => string
  ? (parameter: Parameter) => string
  : string
export type TestWords = { readonly [Key in keyof typeof vi]: Message<(typeof vi)[Key]> }

const en: TestWords = {
  closed: 'This test is closed. Please tell the trainer.',
  failed: 'The test could not be loaded. Please check the Wi-Fi and try again.',
  retry: 'Try again',
  startOver: 'Another card on this device',
  resumed: time => `You go on with what was kept on this device at ${time}.`,
  closedMeanwhile: 'The class has closed this test. What you answered is still here: please hand it in now.',

  left: clock => `${clock} left`,
  hideClock: 'Hide the clock',
  showClock: 'Show the clock',
  shortTitle: 'About 2 minutes left',
  shortLead: 'Nothing is handed in by itself when time is up; you may take longer.',
  goOn: 'Go on',
  overTitle: 'Time is up',
  overLead: 'Your answers are all here. If you need to, take longer, as often as you like.',
  handIn: 'Hand in',
  more: '5 more minutes',

  leftTitle: numbers =>
    `${numbers.length} ${numbers.length === 1 ? 'question is' : 'questions are'} left open: ${numbers.join(', ')}`,
  leftLead: 'Each card hands in once in this round; you cannot go on after that.',
  goBack: 'Go back to the questions',

  sendingTitle: 'Handing in…',
  sendingLead: 'One moment, please.',
  keptTitle: 'Your test is kept on this device',
  keptLead:
    'It could not be handed in just now. This happens by itself once there is a network; if you have closed this page, open it again on the same device.',
  heldTitle: 'Your test is not handed in yet',
  heldLead: 'This device cannot keep it. Please leave this page open until it is done.',
  savedTitle: 'Your test is handed in',
  savedLead: 'The server has it.',
  refusedTitle: 'The server did not take this test',
  refusedLead:
    'It is still kept on this device. If you cannot send it again yourself, tell the trainer the number below.',
  withdrawnTitle: 'The test was taken back',
  withdrawnLead: 'The answers are no longer on this device.',
  answeredTitle: 'This card has handed in',
  answeredLead: time => `Its test was received at ${time}. Each card hands in once in each round.`,
  card: 'Card',
  receiptNumber: 'Receipt number',
  receiptTime: 'Time',
  keepPre: 'Please keep this card: the tests at the end of the course and after it need the same one.',
  keepPost: 'Please keep this card: the follow-up after 3–6 months needs the same one.',
  keepFollowUp: 'This was the last test of the course.',

  sendAgain: 'Try to hand in again',
  sendByCard: 'Hand in by another card',
  sendByCardLead: 'The answers stay as they are and are handed in by your card.',
  otherForm: card =>
    `Card ${card} has the other form of the test, so that this one cannot go with it. Please tell the trainer.`,
  otherPhase: 'This test belongs to another round than the one that is open. Please tell the trainer.',

  showKey: 'See the right answers',
  hideLead: 'They appear once the trainer shows them, and only your card opens yours.',
  keyTitle: 'Right answers',
  keyElsewhere:
    'How you did shows on the phone that handed in and nowhere else; nobody who merely has the card can see it.',
  score: ({ right, of }) => `${right} of ${of} right`,
  right: 'Right',
  wrong: 'Not right',
  omitted: 'Not answered',
  yourAnswer: 'You chose',
  rightAnswer: 'Right answer',
}

const catalogue: Record<Language, TestWords> = { vi, en }

export const useTestWords = (): TestWords => catalogue[useLanguage()]
