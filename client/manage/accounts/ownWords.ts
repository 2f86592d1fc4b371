/** What the screen of one's own account says. */
import { type Language, useLanguage } from '../../words/words.ts'

export const vi = {
  own: 'Tài khoản của tôi',
  name: 'Tên đăng nhập',
  roles: 'Vai trò',

  password: 'Mật khẩu',
  passwordLead: 'Đổi mật khẩu thì mọi phiên đăng nhập khác kết thúc.',
  noPassword: 'Tài khoản này dùng đăng nhập một lần nên không có mật khẩu ở đây.',
  change: 'Đổi mật khẩu',
  changed: 'Đã đổi mật khẩu. Mọi phiên khác đã kết thúc.',

  factor: 'Xác thực hai bước',
  factorOn: 'Đang bật: mỗi lần đăng nhập cần mã của ứng dụng xác thực.',
  factorOff: 'Chưa bật. Nên bật để người khác biết mật khẩu cũng không vào được.',
  setUp: 'Bật xác thực hai bước',
  replace: 'Đổi sang điện thoại khác',
  codesLeft: (n: number) => (n === 0 ? 'Không còn mã khôi phục nào.' : `Còn ${n} mã khôi phục chưa dùng.`),
  renew: 'Tạo mã khôi phục mới',
  renewLead: 'Các mã cũ hết tác dụng ngay khi có mã mới.',
  make: 'Tạo mã mới',
  cancel: 'Thôi',
  kept: 'Đã xong.',

  sessions: 'Các phiên đăng nhập',
  sessionsLead: 'Thấy phiên nào lạ: kết thúc phiên đó và đổi mật khẩu.',
  current: 'phiên này',
  used: (time: string) => `dùng lần cuối lúc ${time}`,
  since: (time: string) => `đăng nhập lúc ${time}`,
  end: 'Kết thúc',
  endOf: (device: string) => `Kết thúc phiên ${device}`,
  endOthers: 'Kết thúc mọi phiên khác',
  ended: 'Phiên đã kết thúc.',
  noOthers: 'Không có phiên nào khác.',
}

type Message<Text> = Text extends (...parameters: infer Parameters) => string
  ? (...parameters: Parameters) => string
  : string

export type Words = { readonly [Key in keyof typeof vi]: Message<(typeof vi)[Key]> }

export const en: Words = {
  own: 'My account',
  name: 'Sign-in name',
  roles: 'Roles',

  password: 'Password',
  passwordLead: 'When the password changes, all other sessions end.',
  noPassword: 'This account uses the single sign-on, so it has no password here.',
  change: 'Change the password',
  changed: 'The password is changed. All other sessions have ended.',

  factor: 'Second step of signing in',
  factorOn: 'On: each sign-in takes a code of the authenticator app.',
  factorOff: 'Off. Turn it on, so that knowing the password alone lets nobody in.',
  setUp: 'Turn the second step on',
  replace: 'Move to another phone',
  codesLeft: n =>
    n === 0
      ? 'There is no recovery code left.'
      : `${n} unused recovery ${n === 1 ? 'code is' : 'codes are'} left.`,
  renew: 'Make new recovery codes',
  renewLead: 'The old codes stop working as soon as there are new ones.',
  make: 'Make new codes',
  cancel: 'Cancel',
  kept: 'Done.',

  sessions: 'Sessions',
  sessionsLead: 'If you do not know one of them: end it, and change your password.',
  current: 'this one',
  used: time => `last used at ${time}`,
  since: time => `signed in at ${time}`,
  end: 'End',
  endOf: device => `End the session ${device}`,
  endOthers: 'End all other sessions',
  ended: 'The session has ended.',
  noOthers: 'There is no other session.',
}

const catalogue: Record<Language, Words> = { vi, en }

export const useOwnWords = (): Words => catalogue[useLanguage()]
