/** What the screens of people say. */
import { type Language, useLanguage } from '../../words/words.ts'

const number = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') }

export const vi = {
  people: 'Người dùng',
  lead: 'Những người làm việc trên hệ thống trong phạm vi của Ông/Bà.',
  search: 'Tìm theo họ tên hoặc tên đăng nhập',
  unit: 'Đơn vị',
  role: 'Vai trò',
  everyRole: 'Mọi vai trò',
  everywhere: 'Toàn hệ thống',
  found: (n: number) => `${number.vi.format(n)} người`,
  nobody: 'Không có ai khớp.',
  person: 'Họ và tên',
  state: 'Trạng thái',
  factor: 'Hai bước',
  seen: 'Dùng lần cuối',
  active: 'Đang hoạt động',
  disabled: 'Đã khóa',
  factorOn: 'đã bật',
  factorOff: 'chưa bật',
  never: 'không có phiên nào',

  invite: 'Mời người mới',
  inviteLead:
    'Người được mời nhận một liên kết, tự chọn tên đăng nhập và mật khẩu. Liên kết dùng được một lần.',
  fullName: 'Họ và tên',
  needsUnit: 'Xin chọn đơn vị.',
  makeLink: 'Tạo liên kết mời',
  linkFor: (fullName: string) => `Liên kết mời ${fullName}`,
  inviteLinkLead:
    'Liên kết chỉ hiện lần này. Xin sao chép và gửi riêng cho người được mời, hoặc cho quét mã QR.',
  qr: (fullName: string) => `Mã QR của liên kết mời ${fullName}`,
  linkUntil: (time: string) => `Có hiệu lực đến ${time}.`,
  another: 'Mời người khác',
  back: 'Tất cả người dùng',

  invitations: 'Lời mời đang chờ',
  invitedBy: (name: string, time: string) => `${name} mời; hết hạn lúc ${time}`,
  server: 'Máy chủ',
  withdraw: 'Thu hồi',
  withdrawOf: (name: string) => `Thu hồi lời mời ${name}`,
  withdrawLead: (name: string) => `Liên kết đã gửi cho ${name} sẽ không dùng được nữa. Có thể mời lại sau.`,

  name: 'Tên đăng nhập',
  since: 'Có tài khoản từ',
  ownAccount: 'Đây là tài khoản của Ông/Bà: vai trò và trạng thái do một quản trị viên khác thay đổi.',
  outside: 'Người này còn có vai trò ngoài phạm vi của Ông/Bà nên Ông/Bà chỉ xem được.',
  grants: 'Vai trò',
  remove: 'Bỏ',
  removeOf: (held: string) => `Bỏ vai trò ${held}`,
  removeLead: (person: string) => `${person} không còn làm được việc của vai trò này, và phải đăng nhập lại.`,
  onlyGrant: 'Vai trò duy nhất thì không bỏ được; nếu người này thôi việc, xin khóa tài khoản.',
  add: 'Thêm vai trò',
  addOf: (held: string) => `Thêm vai trò ${held}`,
  addLead: (person: string) =>
    `${person} làm được việc của vai trò này trong đơn vị và các đơn vị trực thuộc, và phải đăng nhập lại.`,

  access: 'Đăng nhập',
  disable: 'Khóa tài khoản',
  disableLead: (person: string) =>
    `${person} bị đưa ra ngay và không đăng nhập được nữa. Những lời mời do người này gửi mà chưa ai nhận cũng hết hiệu lực. Có thể mở lại bất cứ lúc nào.`,
  enable: 'Mở lại tài khoản',
  enableLead: (person: string) => `${person} lại đăng nhập được với vai trò như trước.`,
  endSessions: 'Kết thúc mọi phiên',
  endSessionsLead: (person: string) => `${person} phải đăng nhập lại trên mọi thiết bị.`,
  forgotten: 'Quên mật khẩu',
  passwordLink: 'Tạo liên kết đặt lại mật khẩu',
  passwordLinkLead: (person: string) =>
    `Dùng khi ${person} quên mật khẩu. Liên kết dùng được một lần trong 24 giờ; liên kết tạo trước đó hết tác dụng. Xin xác minh đúng người trước khi giao.`,
  passwordLinkFor: (person: string) => `Liên kết đặt lại mật khẩu cho ${person}`,
  passwordLinkHandOver:
    'Liên kết chỉ hiện lần này. Xin sao chép và gửi riêng cho chính người đó, hoặc cho quét mã QR. Mật khẩu cũ vẫn dùng được cho đến khi mật khẩu mới được đặt.',
  passwordLinkQr: (person: string) => `Mã QR của liên kết đặt lại mật khẩu cho ${person}`,
  close: 'Đóng',
  resetFactor: 'Đặt lại xác thực hai bước',
  resetFactorLead: (person: string) =>
    `Dùng khi ${person} mất điện thoại: ứng dụng xác thực và mã khôi phục hiện có bị bỏ, mọi phiên kết thúc. Vai trò cần hai bước thì phải thiết lập lại ở lần đăng nhập sau. Xin xác minh đúng người trước khi làm.`,
  identity: 'Đăng nhập một lần',
  identityLabel: 'Danh tính đăng nhập một lần',
  identityHelp: 'Dòng mà người này thấy khi đăng nhập một lần; để trống nếu chỉ dùng mật khẩu.',
  link: 'Gắn danh tính',
  linkLead: (person: string, identity: string) =>
    `Ai đăng nhập bằng danh tính ${identity} sẽ vào tài khoản của ${person}. Mọi phiên hiện có kết thúc.`,
  unlink: 'Bỏ danh tính',
  unlinkLead: (person: string) =>
    `${person} không còn dùng được đăng nhập một lần. Mọi phiên hiện có kết thúc.`,
  save: 'Lưu',
  cancel: 'Thôi',
  done: 'Đã thực hiện.',
}

type Message<Text> = Text extends (...parameters: infer Parameters) => string
  ? (...parameters: Parameters) => string
  : string

export type Words = { readonly [Key in keyof typeof vi]: Message<(typeof vi)[Key]> }

export const en: Words = {
  people: 'People',
  lead: 'Those who work with the system within your part of it.',
  search: 'Search by full name or sign-in name',
  unit: 'Unit',
  role: 'Role',
  everyRole: 'Every role',
  everywhere: 'Everywhere',
  found: n => (n === 1 ? 'One person' : `${number.en.format(n)} people`),
  nobody: 'Nobody matches.',
  person: 'Full name',
  state: 'State',
  factor: 'Second step',
  seen: 'Last used',
  active: 'Active',
  disabled: 'Disabled',
  factorOn: 'on',
  factorOff: 'off',
  never: 'no session',

  invite: 'Invite somebody',
  inviteLead:
    'Whoever is invited gets a link, and chooses a sign-in name and a password. The link works once.',
  fullName: 'Full name',
  needsUnit: 'Choose a unit.',
  makeLink: 'Make the link',
  linkFor: fullName => `Link for ${fullName}`,
  inviteLinkLead:
    'The link is shown this once. Copy it and hand it to that person alone, or let them scan the QR code.',
  qr: fullName => `QR code of the link for ${fullName}`,
  linkUntil: time => `It is good until ${time}.`,
  another: 'Invite somebody else',
  back: 'All people',

  invitations: 'Open invitations',
  invitedBy: (name, time) => `invited by ${name}; ends at ${time}`,
  server: 'the server',
  withdraw: 'Withdraw',
  withdrawOf: name => `Withdraw the invitation of ${name}`,
  withdrawLead: name => `The link that ${name} was given stops working. You can invite them again.`,

  name: 'Sign-in name',
  since: 'Has an account since',
  ownAccount: 'This is your own account: another administrator changes its roles and its state.',
  outside: 'This person also has a role outside your part of the tree, so you can only look.',
  grants: 'Roles',
  remove: 'Remove',
  removeOf: held => `Remove the role ${held}`,
  removeLead: person => `${person} can no longer do what this role allows, and has to sign in again.`,
  onlyGrant: 'The only role cannot be removed; when somebody leaves, disable the account.',
  add: 'Add a role',
  addOf: held => `Add the role ${held}`,
  addLead: person =>
    `${person} can do what this role allows in the unit and everything under it, and has to sign in again.`,

  access: 'Signing in',
  disable: 'Disable the account',
  disableLead: person =>
    `${person} is out at once and cannot sign in any more. Invitations that they made and nobody has accepted are void too. The account can be enabled again at any time.`,
  enable: 'Enable the account',
  enableLead: person => `${person} can sign in again, with the same roles as before.`,
  endSessions: 'End all sessions',
  endSessionsLead: person => `${person} has to sign in again on every device.`,
  forgotten: 'Forgotten password',
  passwordLink: 'Make a link for a new password',
  passwordLinkLead: person =>
    `For when ${person} has forgotten the password. The link works once within 24 hours; any that was made before stops working. Make sure first that it is really them who asks.`,
  passwordLinkFor: person => `Link for a new password for ${person}`,
  passwordLinkHandOver:
    'The link is shown this once. Copy it and hand it to that person alone, or let them scan the QR code. The old password works until the new one is set.',
  passwordLinkQr: person => `QR code of the link for a new password for ${person}`,
  close: 'Close',
  resetFactor: 'Reset the second step',
  resetFactorLead: person =>
    `For when ${person} has lost the phone: the authenticator app and the recovery codes are dropped, and all sessions end. Where the role needs a second step, it is set up again at the next sign-in. Make sure first that it is really them who asks.`,
  identity: 'Single sign-on',
  identityLabel: 'Identity at the single sign-on',
  identityHelp:
    'The line that this person is shown when signing in there; empty where only the password is used.',
  link: 'Link the identity',
  linkLead: (person, identity) =>
    `Whoever signs in as ${identity} comes into the account of ${person}. All sessions end.`,
  unlink: 'Unlink the identity',
  unlinkLead: person => `${person} can no longer sign in with the single sign-on. All sessions end.`,
  save: 'Save',
  cancel: 'Cancel',
  done: 'It is done.',
}

const catalogue: Record<Language, Words> = { vi, en }

export const usePeopleWords = (): Words => catalogue[useLanguage()]
