/** What is said at the door of the office: signing in, the second factor, invitations. */
import { type Language, useLanguage } from '../../words/words.ts'

export const vi = {
  signIn: 'Đăng nhập',
  signInLead: 'Dành cho người làm việc trên hệ thống. Trả lời phiếu khảo sát thì không cần đăng nhập.',
  name: 'Tên đăng nhập',
  password: 'Mật khẩu',
  show: 'Hiện',
  hide: 'Ẩn',
  showPassword: 'Hiện mật khẩu',
  hidePassword: 'Ẩn mật khẩu',
  or: 'hoặc',
  signOn: (name: string) => `Đăng nhập bằng ${name}`,
  forgotten: 'Quên mật khẩu hoặc mất điện thoại: xin liên hệ quản trị viên của đơn vị.',

  ended: 'Phiên làm việc đã kết thúc',
  endedLead: 'Xin đăng nhập lại để tiếp tục đúng chỗ đang làm. Những gì đang nhập dở vẫn còn.',

  factor: 'Mã xác thực',
  factorLead: 'Xin mở ứng dụng xác thực trên điện thoại và nhập mã 6 chữ số của Cân Bằng.',
  factorCode: 'Mã 6 chữ số',
  recoveryLead: 'Mỗi mã khôi phục dùng được một lần.',
  recoveryCode: 'Mã khôi phục',
  useRecovery: 'Không có điện thoại: dùng mã khôi phục',
  useApp: 'Dùng mã của ứng dụng xác thực',
  confirm: 'Xác nhận',
  back: 'Đăng nhập bằng tài khoản khác',

  enrol: 'Thiết lập xác thực hai bước',
  enrolLead:
    'Vai trò của Ông/Bà cần thêm một bước khi đăng nhập: mã 6 chữ số do ứng dụng trên điện thoại tạo ra.',
  enrolFree: 'Mỗi lần đăng nhập sẽ cần thêm mã 6 chữ số do ứng dụng trên điện thoại tạo ra.',
  enrolApp:
    'Cài một ứng dụng xác thực trên điện thoại, ví dụ Google Authenticator, Microsoft Authenticator hoặc FreeOTP.',
  enrolScan: 'Trong ứng dụng, chọn thêm tài khoản rồi quét mã QR này.',
  enrolCode: 'Nhập mã 6 chữ số mà ứng dụng hiện ra.',
  qr: 'Mã QR cho ứng dụng xác thực',
  openApp: 'Mở ứng dụng xác thực trên máy này',
  secret: 'Không quét được: nhập khóa này vào ứng dụng',
  newQr: 'Lấy mã QR mới',
  currentPassword: 'Mật khẩu hiện tại',
  currentCode: 'Mã của ứng dụng hiện tại, hoặc mã khôi phục',
  copy: 'Sao chép',
  copied: 'Đã sao chép',

  codes: 'Mã khôi phục',
  codesLead:
    'Khi không có điện thoại, mỗi mã dưới đây thay được mã của ứng dụng một lần. Các mã chỉ hiện lần này: xin cất ở nơi an toàn, tách khỏi điện thoại.',
  print: 'In',
  kept: 'Tôi đã cất giữ các mã này',

  invitation: 'Mời vào văn phòng Cân Bằng',
  greeting: (fullName: string) => `Kính chào Ông/Bà ${fullName}.`,
  invitedAs: 'Vai trò',
  invitedTo: 'Đơn vị',
  invitedBy: 'Người mời',
  server: 'Máy chủ, khi cài đặt lần đầu',
  validUntil: 'Lời mời có hiệu lực đến',
  fullName: 'Họ và tên',
  nameHelp:
    'Từ 3 đến 64 ký tự: chữ cái La-tinh, chữ số, dấu chấm, gạch nối, gạch dưới; có ít nhất một chữ cái hoặc chữ số, không có dấu cách.',
  fullNameHelp: 'Họ và tên viết trên một dòng, có chữ cái, không có ký tự ẩn.',
  newPassword: 'Mật khẩu mới',
  ruleLength: (least: number) => `Ít nhất ${least} ký tự; dùng được dấu cách và mọi loại chữ`,
  ruleSame: 'Không trùng với tên đăng nhập',
  ruleCommon: 'Không dùng mật khẩu phổ biến; nên ghép vài từ không liên quan đến nhau',
  met: 'đã đạt',
  unmet: 'chưa đạt',
  accept: 'Tạo tài khoản',
  acceptSignOn: (name: string) => `Nhận lời mời bằng ${name}`,
  gone: 'Lời mời không dùng được',
  wrongLink: 'Liên kết chưa đúng hoặc chưa đủ. Xin mở lại đúng liên kết đã nhận.',
  alreadyIn: 'Nếu đã tạo tài khoản, xin đăng nhập.',
  toSignIn: 'Đến trang đăng nhập',

  renewal: 'Đặt mật khẩu mới',
  renewalLead: (fullName: string) =>
    `Kính chào Ông/Bà ${fullName}. Xin chọn mật khẩu mới. Mọi phiên đăng nhập hiện có sẽ kết thúc; xác thực hai bước vẫn như trước.`,
  shortLead: (least: number) =>
    `Vai trò hiện nay của Ông/Bà cần mật khẩu có ít nhất ${least} ký tự; mật khẩu vừa nhập ngắn hơn. Xin đặt mật khẩu mới để vào văn phòng. Các phiên đăng nhập khác sẽ kết thúc.`,
  renewalUntil: 'Liên kết có hiệu lực đến',
  renew: 'Đặt mật khẩu',
  renewed: 'Đã đặt mật khẩu mới',
  renewedLead: (name: string) => `Xin đăng nhập bằng tên ${name} và mật khẩu vừa đặt.`,
  renewalGone: 'Liên kết không dùng được',
  rememberedLead: 'Nếu đã đặt mật khẩu mới hoặc đã nhớ ra, xin đăng nhập.',
}

type Message<Text> = Text extends (...parameters: infer Parameters) => string
  ? (...parameters: Parameters) => string
  : string

export type Words = { readonly [Key in keyof typeof vi]: Message<(typeof vi)[Key]> }

export const en: Words = {
  signIn: 'Sign in',
  signInLead: 'For those who work with the system. To answer a questionnaire nobody needs to sign in.',
  name: 'Sign-in name',
  password: 'Password',
  show: 'Show',
  hide: 'Hide',
  showPassword: 'Show the password',
  hidePassword: 'Hide the password',
  or: 'or',
  signOn: name => `Sign in with ${name}`,
  forgotten: 'Forgotten password or lost phone: please ask the administrator of your unit.',

  ended: 'The session has ended',
  endedLead: 'Sign in again to go on where you were. What you have typed is still there.',

  factor: 'Second step',
  factorLead: 'Open the authenticator app on your phone and type the six digits for Cân Bằng.',
  factorCode: 'Six-digit code',
  recoveryLead: 'Each recovery code works once.',
  recoveryCode: 'Recovery code',
  useRecovery: 'No phone: use a recovery code',
  useApp: 'Use a code of the authenticator app',
  confirm: 'Confirm',
  back: 'Sign in as somebody else',

  enrol: 'Set up the second step',
  enrolLead: 'Your role takes one more step to sign in: six digits that an app on your phone makes.',
  enrolFree: 'Signing in will then take six more digits, which an app on your phone makes.',
  enrolApp:
    'Install an authenticator app on your phone, such as Google Authenticator, Microsoft Authenticator or FreeOTP.',
  enrolScan: 'In the app, choose to add an account and scan this QR code.',
  enrolCode: 'Type the six digits that the app shows.',
  qr: 'QR code for the authenticator app',
  openApp: 'Open the authenticator app on this device',
  secret: 'If it cannot be scanned: type this key into the app',
  newQr: 'Get a new QR code',
  currentPassword: 'Current password',
  currentCode: 'Code of the present app, or a recovery code',
  copy: 'Copy',
  copied: 'Copied',

  codes: 'Recovery codes',
  codesLead:
    'Without the phone, each of these codes works once in place of the app. They are shown this once: keep them somewhere safe, away from the phone.',
  print: 'Print',
  kept: 'I have kept them',

  invitation: 'Invitation to the office of Cân Bằng',
  greeting: fullName => `Welcome, ${fullName}.`,
  invitedAs: 'Role',
  invitedTo: 'Unit',
  invitedBy: 'Invited by',
  server: 'The server, at its first start',
  validUntil: 'The invitation is good until',
  fullName: 'Full name',
  nameHelp:
    '3 to 64 characters: Latin letters, digits, dots, hyphens, underscores; at least one letter or digit, no spaces.',
  fullNameHelp: 'A name on one line, with letters and without hidden characters.',
  newPassword: 'New password',
  ruleLength: least => `At least ${least} characters; spaces and all kinds of letters are welcome`,
  ruleSame: 'Not the same as the sign-in name',
  ruleCommon: 'Not a common password; some unrelated words make a good one',
  met: 'met',
  unmet: 'not yet met',
  accept: 'Create the account',
  acceptSignOn: name => `Accept with ${name}`,
  gone: 'This invitation cannot be used',
  wrongLink: 'The link is not right or not whole. Please open the link exactly as you received it.',
  alreadyIn: 'If you have created your account already, sign in.',
  toSignIn: 'To the sign-in page',

  renewal: 'Choose a new password',
  renewalLead: fullName =>
    `Welcome, ${fullName}. Please choose a new password. All present sessions will end; the second step stays as it is.`,
  shortLead: least =>
    `Your present role takes a password of at least ${least} characters; the one you have typed is shorter. Please choose a new one to enter the office. Other sessions will end.`,
  renewalUntil: 'The link is good until',
  renew: 'Set the password',
  renewed: 'The new password is set',
  renewedLead: name => `Sign in as ${name} with the password that you have just set.`,
  renewalGone: 'This link cannot be used',
  rememberedLead: 'If you have set a new password already, or remember yours, sign in.',
}

const catalogue: Record<Language, Words> = { vi, en }

export const useDoorWords = (): Words => catalogue[useLanguage()]
