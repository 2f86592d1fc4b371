/** What can go wrong with people, their sessions and their ways in, and be told to a person. */

export const accessProblems = {
  'account.federatedTaken': {
    status: 409,
    vi: 'Danh tính đăng nhập một lần này đã thuộc về một tài khoản khác.',
    en: 'This identity of the single sign-on belongs to another account already.',
  },
  'account.nameTaken': {
    status: 409,
    vi: 'Tên đăng nhập {name} đã có người dùng. Xin chọn tên khác.',
    en: 'Somebody else signs in as {name}. Choose another name.',
  },
  'account.own': {
    status: 409,
    vi: 'Ông/Bà không tự đổi vai trò hoặc trạng thái của chính mình; xin nhờ một quản trị viên khác.',
    en: 'You do not change your own roles or state; ask another administrator.',
  },
  'factor.enrolled': {
    status: 409,
    vi: 'Tài khoản đã có ứng dụng xác thực. Xin nhập mã của ứng dụng, hoặc nhờ quản trị viên đặt lại.',
    en: 'The account has an authenticator app. Type its code, or ask an administrator to reset it.',
  },
  'factor.outdated': {
    status: 409,
    vi: 'Mã QR này đã quá mười phút. Xin lấy mã QR mới.',
    en: 'This QR code is older than ten minutes. Get a new one.',
  },
  'factor.refused': {
    status: 422,
    vi: 'Mã chưa đúng hoặc đã dùng. Xin chờ mã tiếp theo của ứng dụng rồi nhập lại.',
    en: 'The code is not right, or was used. Wait for the next one and type that.',
  },
  'invitation.gone': {
    status: 410,
    vi: 'Lời mời này đã dùng, đã hết hạn hoặc đã bị thu hồi. Xin đề nghị một lời mời mới.',
    en: 'This invitation was used, has expired or was withdrawn. Ask for a new one.',
  },
  'password.common': {
    status: 422,
    vi: 'Mật khẩu này quá dễ đoán. Xin chọn một mật khẩu khác, ví dụ vài từ không liên quan đến nhau.',
    en: 'This password is too easy to guess. Choose another, such as some words that have nothing to do with each other.',
  },
  'password.long': {
    status: 422,
    vi: 'Mật khẩu có nhiều nhất {most} ký tự.',
    en: 'A password has at most {most} characters.',
  },
  'password.short': {
    status: 422,
    vi: 'Mật khẩu cần ít nhất {least} ký tự.',
    en: 'The password needs at least {least} characters.',
  },
  'password.wrong': {
    status: 422,
    vi: 'Mật khẩu hiện tại chưa đúng.',
    en: 'The current password is not right.',
  },
  'session.refused': {
    status: 401,
    vi: 'Tên đăng nhập hoặc mật khẩu chưa đúng.',
    en: 'The name or the password is not right.',
  },
  'session.throttled': {
    status: 429,
    retryAfter: 600,
    vi: 'Đã thử quá nhiều lần. Xin chờ mười phút rồi thử lại.',
    en: 'There were too many tries. Wait ten minutes, then try again.',
  },
} as const
