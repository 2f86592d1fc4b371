/** What can go wrong with people, their sessions and their ways in, and be told to a person. */

export const accessProblems = {
  'account.badName': {
    status: 422,
    vi: 'Tên đăng nhập có từ 3 đến 64 chữ cái La-tinh, chữ số 0–9, dấu chấm, gạch nối hoặc gạch dưới, và ít nhất một chữ cái hoặc chữ số; không thể là {name}.',
    en: 'A name has 3 to 64 Latin letters, digits 0–9, dots, strokes and underscores, at least one of them a letter or digit; it cannot be {name}.',
  },
  'account.badRole': {
    status: 422,
    vi: 'Không có vai trò {role}. Các vai trò: {roles}.',
    en: 'There is no role {role}. The roles are: {roles}.',
  },
  'account.badUnit': {
    status: 422,
    vi: 'Không có đơn vị nào mang mã {unit}.',
    en: 'There is no unit with the code {unit}.',
  },
  'account.disabled': {
    status: 409,
    vi: 'Tài khoản này đang bị khóa. Xin mở lại tài khoản trước.',
    en: 'This account is disabled. Enable it first.',
  },
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
  'account.notFound': {
    status: 404,
    vi: 'Không có tài khoản {name}.',
    en: 'There is no account {name}.',
  },
  'account.own': {
    status: 409,
    vi: 'Ông/Bà không tự làm việc này với tài khoản của chính mình; xin nhờ một quản trị viên khác.',
    en: 'You do not do this to your own account; ask another administrator.',
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
  'factor.throttled': {
    status: 429,
    retryAfter: 86_400,
    vi: 'Hôm nay đã nhập sai mã quá nhiều lần. Xin thử lại sau {hours} giờ. Nếu không phải Ông/Bà đã nhập, xin báo ngay quản trị viên: có người biết mật khẩu.',
    en: 'There were too many wrong codes today. Try again in {hours} h. If it was not you, tell an administrator now: somebody knows the password.',
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
  'password.differs': {
    status: 422,
    vi: 'Hai lần nhập mật khẩu không giống nhau.',
    en: 'The password was not typed the same twice.',
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
  'password.sufficient': {
    status: 409,
    vi: 'Ở bước này chưa cần hoặc không cần đặt mật khẩu mới.',
    en: 'No new password is asked for at this step.',
  },
  'password.wrong': {
    status: 422,
    vi: 'Mật khẩu hiện tại chưa đúng.',
    en: 'The current password is not right.',
  },
  'passwordLink.gone': {
    status: 410,
    vi: 'Liên kết đặt lại mật khẩu này đã dùng, đã hết hạn hoặc đã có liên kết mới. Xin đề nghị quản trị viên tạo lại.',
    en: 'This link was used, has expired or was replaced by a newer one. Ask an administrator for another.',
  },
  'server.busy': {
    status: 503,
    retryAfter: 5,
    vi: 'Quá nhiều người đang đăng nhập cùng lúc. Xin thử lại sau ít giây.',
    en: 'Too many people are signing in at once. Try again in a few seconds.',
  },
  'session.refused': {
    status: 401,
    vi: 'Tên đăng nhập hoặc mật khẩu chưa đúng.',
    en: 'The name or the password is not right.',
  },
  'session.throttled': {
    status: 429,
    retryAfter: 600,
    vi: 'Đã thử quá nhiều lần. Xin chờ {minutes} phút rồi thử lại.',
    en: 'There were too many tries. Wait {minutes} min, then try again.',
  },
  'signOn.absent': {
    status: 404,
    vi: 'Nơi này không có đăng nhập một lần.',
    en: 'There is no single sign-on here.',
  },
  'signOn.refused': {
    status: 401,
    vi: 'Việc đăng nhập một lần không hoàn tất hoặc đã quá mười phút. Xin đăng nhập lại từ đầu.',
    en: 'The single sign-on was not completed, or took longer than ten minutes. Start again.',
  },
  'signOn.unavailable': {
    status: 503,
    retryAfter: 30,
    vi: 'Hệ thống đăng nhập một lần đang không trả lời. Xin thử lại sau, hoặc dùng mật khẩu.',
    en: 'The single sign-on does not answer for now. Try again later, or use your password.',
  },
  'signOn.unknown': {
    status: 403,
    vi: 'Danh tính {subject} chưa gắn với tài khoản nào ở đây. Xin gửi dòng này cho quản trị viên.',
    en: 'The identity {subject} belongs to no account here yet. Send this line to your administrator.',
  },
} as const
