/** What the pages for codes and paired tablets say. */
import { type Language, useLanguage } from '../../words/words.ts'

const vi = {
  codeTitle: 'Nhập mã',
  codeLead: 'Mã của lớp có 6 ký tự, ghi trên màn hình của lớp. Mã in trên giấy có 12 ký tự.',
  codeLabel: 'Mã',
  codeHint: 'Chữ hoa hay chữ thường đều được, không cần gõ dấu gạch.',
  codeSend: 'Tiếp tục',
  codeChecking: 'Đang kiểm tra mã…',
  anotherCode: 'Nhập mã khác',
  anotherLead:
    'Câu trả lời giữ nguyên, chỉ gửi lại bằng mã mới. Cũng có thể dùng máy ảnh của điện thoại này quét mã QR mới.',
  anotherLeadHere: 'Câu trả lời giữ nguyên, chỉ gửi lại bằng mã mới. Xin để mở trang này.',
  anotherLabel: (number: string) => `Mã mới cho phiếu ${number}`,
  anotherSend: 'Gửi bằng mã này',
  otherSurvey: 'Mã này dành cho một phiếu khác.',
  offerTitle: 'Máy này còn giữ một phiếu chưa gửi được',
  offerLead: (number: string) =>
    `Phiếu số ${number} đã trả lời xong nhưng mã cũ không dùng được. Mã vừa nhập gửi được phiếu đó.`,
  offerSend: 'Gửi phiếu đã trả lời',
  offerNew: 'Trả lời phiếu mới',
  offline: 'Chưa kiểm tra được mã. Xin kiểm tra mạng rồi thử lại.',

  pairTitle: 'Kết nối máy này',
  pairLead: 'Dùng cho máy đặt tại cơ quan. Quản trị viên lấy mã kết nối 8 ký tự ở văn phòng và nhập vào đây.',
  pairLabel: 'Mã kết nối',
  pairSend: 'Kết nối',
  pairKeeps: 'Trình duyệt này không ghi nhớ được gì, nên không kết nối được. Xin mở ở cửa sổ thường.',
  revokedTitle: 'Máy này không còn được kết nối',

  kioskLead: (unit: string) => `Máy của: ${unit}`,
  kioskChoose: 'Mời chọn một phiếu để trả lời.',
  kioskEmpty: 'Hiện chưa có phiếu nào mở cho máy này.',
}

type Words = typeof vi

const en: Words = {
  codeTitle: 'Enter a code',
  codeLead: 'The code of a class has 6 characters and is on the wall. A printed code has 12.',
  codeLabel: 'Code',
  codeHint: 'Capitals or small letters, with or without strokes.',
  codeSend: 'Continue',
  codeChecking: 'Checking the code…',
  anotherCode: 'Enter another code',
  anotherLead:
    'The answers stay as they are and are sent again with the new code. You can also scan a new QR code with the camera of this phone.',
  anotherLeadHere:
    'The answers stay as they are and are sent again with the new code. Please leave this page open.',
  anotherLabel: number => `New code for response ${number}`,
  anotherSend: 'Send with this code',
  otherSurvey: 'This code is for another questionnaire.',
  offerTitle: 'A response on this device could not be sent',
  offerLead: number =>
    `Response ${number} is finished, but its code was not accepted. It can be sent with the code that you have just entered.`,
  offerSend: 'Send the finished response',
  offerNew: 'Begin a new one',
  offline: 'The code could not be checked. Please check your connection and try again.',

  pairTitle: 'Pair this device',
  pairLead:
    'For a tablet that stays in an office. An administrator gets an 8-character pairing code and types it here.',
  pairLabel: 'Pairing code',
  pairSend: 'Pair',
  pairKeeps: 'This browser keeps nothing, so it cannot be paired. Please use an ordinary window.',
  revokedTitle: 'This device is no longer paired',

  kioskLead: unit => `Device of: ${unit}`,
  kioskChoose: 'Please choose a questionnaire.',
  kioskEmpty: 'Nothing is open for this device at the moment.',
}

const catalogue: Record<Language, Words> = { vi, en }

export const useCodeWords = (): Words => catalogue[useLanguage()]
