/** What the pages for codes and paired tablets say. */
import { type Language, useLanguage } from '../../words/words.ts'

const vi = {
  codeTitle: 'Nhập mã',
  codeLead: 'Mã của lớp có 6 ký tự, ghi trên màn hình của lớp. Mã in trên giấy có 12 ký tự.',
  codeLabel: 'Mã',
  codeHint: 'Chữ hoa hay chữ thường đều được, không cần gõ dấu gạch.',
  codeSend: 'Tiếp tục',
  codeChecking: 'Đang kiểm tra mã…',
  offline: 'Chưa kiểm tra được mã. Xin kiểm tra mạng rồi thử lại.',

  pairTitle: 'Kết nối máy này',
  pairLead: 'Dùng cho máy đặt tại cơ quan. Quản trị viên lấy mã kết nối 8 ký tự ở văn phòng và nhập vào đây.',
  pairLabel: 'Mã kết nối',
  pairSend: 'Kết nối',
  pairKeeps: 'Trình duyệt này không ghi nhớ được gì, nên không kết nối được. Xin mở ở cửa sổ thường.',
  revokedTitle: 'Máy này không còn được kết nối',
  revokedLead: 'Phiếu chưa gửi vẫn được giữ trên máy. Xin nhập mã kết nối mới để gửi tiếp.',

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
  offline: 'The code could not be checked. Please check your connection and try again.',

  pairTitle: 'Pair this device',
  pairLead:
    'For a tablet that stays in an office. An administrator gets an 8-character pairing code and types it here.',
  pairLabel: 'Pairing code',
  pairSend: 'Pair',
  pairKeeps: 'This browser keeps nothing, so it cannot be paired. Please use an ordinary window.',
  revokedTitle: 'This device is no longer paired',
  revokedLead: 'What was not sent is still kept on it. Enter a new pairing code to go on sending.',

  kioskLead: unit => `Device of: ${unit}`,
  kioskChoose: 'Please choose a questionnaire.',
  kioskEmpty: 'Nothing is open for this device at the moment.',
}

const catalogue: Record<Language, Words> = { vi, en }

export const useCodeWords = (): Words => catalogue[useLanguage()]
