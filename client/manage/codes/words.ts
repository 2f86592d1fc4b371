/** What the screens of surveys on the spot, passes and devices say. */
import { type Language, useLanguage } from '../../words/words.ts'

const number = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') }

export const vi = {
  survey: 'Phiếu',
  unit: 'Đơn vị',
  chooseSurvey: 'Chọn phiếu',
  everywhere: 'Toàn hệ thống',
  loading: 'Đang tải…',
  sure: (what: string) => `${what}: chắc chắn`,
  no: 'Không',
  acts: 'Việc có thể làm',
  until: (time: string) => `đến ${time}`,

  classes: 'Phiếu tại chỗ',
  classesLead:
    'Cả phòng cùng trả lời một phiếu, ví dụ phiếu đánh giá cuối buổi: mã chiếu lên màn hình, mỗi lần nhập mã hoặc quét QR gửi được một phiếu.',
  newClass: 'Mở phiếu cho cả phòng',
  hours: 'Thời gian mở',
  hour: (n: number) => `${n} giờ`,
  openClass: 'Mở phiếu',
  noClasses: 'Chưa có phiếu nào đang mở tại chỗ.',
  wall: 'Chiếu lên màn hình',
  closeClass: 'Đóng phiếu',
  taken: (taken: number, received: number) =>
    `${taken.toLocaleString('vi-VN')} lượt vào · ${received.toLocaleString('vi-VN')} phiếu đã nhận`,
  code: 'Mã phiếu',
  goTo: 'Vào trang',
  typeCode: 'rồi nhập mã',
  scan: 'hoặc quét mã QR',
  qrOf: (code: string) => `Mã QR của phiếu ${code}`,
  left: (hours: number, minutes: number) =>
    hours > 0 ? `Còn ${hours} giờ ${minutes} phút` : `Còn ${minutes} phút`,
  over: 'Phiếu đã đóng.',
  fullScreen: 'Toàn màn hình',
  back: 'Quay lại',

  passes: 'Mã dùng một lần',
  passesLead:
    'Mỗi mã gửi được một phiếu. Mã in ra giấy, phát cho người trả lời; máy chủ không biết ai dùng mã nào.',
  newPasses: 'Tạo mã mới',
  count: 'Số mã',
  countHelp: 'Nhiều nhất 2.000 mã một lần.',
  days: 'Dùng được trong (ngày)',
  issue: 'Tạo mã',
  passCard: 'Quét QR, hoặc nhập mã tại:',
  once: 'Mã chỉ hiện một lần này. Xin in hoặc lưu tệp PDF trước khi rời trang: sau đó không ai xem lại được.',
  print: 'In',
  done: 'Tôi đã in xong',
  pages: (n: number) => `${number.vi.format(n)} trang A4`,
  batches: 'Các lần đã tạo',
  noBatches: 'Chưa tạo mã nào.',
  past: (n: number) => `Đã dùng hết hoặc hết hạn (${number.vi.format(n)})`,
  issuedAt: 'Tạo lúc',
  issued: 'Đã tạo',
  remaining: 'Còn lại',
  expires: 'Hết hạn',
  withdraw: 'Hủy mã còn lại',

  devices: 'Máy đã kết nối',
  devicesLead:
    'Máy tính bảng đặt tại cơ quan. Máy đã kết nối chỉ gửi được phiếu và không xem được gì; phiếu thuộc về đơn vị của máy.',
  newDevice: 'Kết nối máy mới',
  deviceName: 'Tên máy',
  deviceExample: 'ví dụ: Bàn tiếp dân',
  surveys: 'Phiếu trả lời trên máy',
  getCode: 'Lấy mã kết nối',
  onTablet: 'Trên máy đó, mở trang',
  thenType: 'rồi nhập mã',
  codeUntil: (time: string) => `Mã dùng một lần, đến ${time}.`,
  hide: 'Xong',
  noDevices: 'Chưa có máy nào được kết nối.',
  device: 'Máy',
  seen: 'Thấy lần cuối',
  version: 'Chương trình',
  newest: 'mới nhất',
  outdated: 'bản cũ: xin mở lại trang trên máy khi có mạng',
  unsent: 'Chưa gửi',
  state: 'Trạng thái',
  working: 'Đang dùng',
  revoked: 'Đã ngắt',
  lapsed: 'Quá 90 ngày',
  revoke: 'Ngắt kết nối',
}

type Message<Text> = Text extends (...parameters: infer Parameters) => string
  ? (...parameters: Parameters) => string
  : string

export type Words = { readonly [Key in keyof typeof vi]: Message<(typeof vi)[Key]> }

export const en: Words = {
  survey: 'Questionnaire',
  unit: 'Unit',
  chooseSurvey: 'Choose a questionnaire',
  everywhere: 'Everywhere',
  loading: 'Loading…',
  sure: what => `${what}: I am sure`,
  no: 'No',
  acts: 'What can be done',
  until: time => `until ${time}`,

  classes: 'Surveys on the spot',
  classesLead:
    'A room answers a survey together, such as the reaction form at the end of a session: the code is on the wall, and each time it is typed or scanned one response can be sent.',
  newClass: 'Open a survey for the room',
  hours: 'Open for',
  hour: n => (n === 1 ? '1 hour' : `${n} hours`),
  openClass: 'Open the survey',
  noClasses: 'No survey is open on the spot.',
  wall: 'Show on the wall',
  closeClass: 'Close the survey',
  taken: (taken, received) =>
    `${taken.toLocaleString('en')} joined · ${received.toLocaleString('en')} responses received`,
  code: 'Survey code',
  goTo: 'Go to',
  typeCode: 'and type the code',
  scan: 'or scan the QR code',
  qrOf: code => `QR code of survey ${code}`,
  left: (hours, minutes) => (hours > 0 ? `${hours} h ${minutes} min left` : `${minutes} min left`),
  over: 'The survey has closed.',
  fullScreen: 'Full screen',
  back: 'Back',

  passes: 'Single-use codes',
  passesLead:
    'Each code lets one response in. Print them and hand them out; the server does not know who uses which.',
  newPasses: 'New codes',
  count: 'How many',
  countHelp: 'At most 2,000 at a time.',
  days: 'Good for (days)',
  issue: 'Make the codes',
  passCard: 'Scan, or type the code at:',
  once: 'The codes are shown this once. Print them or save the PDF before you leave: nobody can see them again.',
  print: 'Print',
  done: 'They are printed',
  pages: n => `${number.en.format(n)} ${n === 1 ? 'A4 page' : 'A4 pages'}`,
  batches: 'Made so far',
  noBatches: 'No codes were made yet.',
  past: n => `Spent or expired (${number.en.format(n)})`,
  issuedAt: 'Made at',
  issued: 'Made',
  remaining: 'Left',
  expires: 'Expire',
  withdraw: 'Withdraw what is left',

  devices: 'Paired devices',
  devicesLead:
    'Tablets that stay in an office. A paired device can only send responses, and reads nothing; they belong to its unit.',
  newDevice: 'Pair a device',
  deviceName: 'Name of the device',
  deviceExample: 'for example: Reception desk',
  surveys: 'Questionnaires on the device',
  getCode: 'Get a pairing code',
  onTablet: 'On that device, open',
  thenType: 'and type the code',
  codeUntil: time => `It works once, until ${time}.`,
  hide: 'Done',
  noDevices: 'No device is paired.',
  device: 'Device',
  seen: 'Last seen',
  version: 'Program',
  newest: 'the newest',
  outdated: 'an old one: open the page on the device anew while it has a network',
  unsent: 'Unsent',
  state: 'State',
  working: 'In use',
  revoked: 'Revoked',
  lapsed: 'Over 90 days',
  revoke: 'Revoke',
}

const catalogue: Record<Language, Words> = { vi, en }

export const useCodeWords = (): Words => catalogue[useLanguage()]
