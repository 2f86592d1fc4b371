/** What was done, as people say it: a name for every action of the audit. */
import type { Language } from '../../words/words.ts'

type Names = Readonly<Record<string, Readonly<Record<Language, string>>>>

const both = (vi: string, en: string) => ({ vi, en })

/** In the order in which they are offered. */
export const actionNames: Names = {
  'response.store': both('Lưu phiếu', 'Response stored'),
  'response.place': both('Xếp phiếu vào đơn vị', 'Responses given to their units'),
  'response.withdraw': both('Người trả lời rút phiếu', 'Response withdrawn by its respondent'),
  'response.erase': both('Xóa phiếu theo yêu cầu', 'Response erased on request'),
  'retention.delete': both('Xóa phiếu quá hạn lưu', 'Responses past their time deleted'),
  'retention.clear': both('Xóa dữ liệu làm việc quá hạn', 'Working data past its time deleted'),
  'retention.purge': both('Ghi lại tệp để không còn dấu vết', 'Files written anew, without traces'),
  'survey.publish': both('Công bố phiên bản phiếu', 'Questionnaire published'),
  'survey.open': both('Mở phiếu', 'Survey opened'),
  'survey.close': both('Đóng phiếu', 'Survey closed'),
  'survey.guard': both('Yêu cầu mã để trả lời', 'A code asked for answers'),
  'survey.unguard': both('Bỏ yêu cầu mã', 'No code asked any more'),
  'session.open': both('Đăng nhập', 'Signed in'),
  'session.begin': both('Nhập đúng mật khẩu', 'Password accepted'),
  'session.refuse': both('Đăng nhập không thành công', 'Sign-in refused'),
  'session.close': both('Kết thúc phiên', 'Session ended'),
  'session.closeAll': both('Kết thúc mọi phiên', 'All sessions ended'),
  'account.create': both('Tạo tài khoản', 'Account made'),
  'account.grant': both('Đổi vai trò', 'Roles changed'),
  'account.disable': both('Khóa tài khoản', 'Account disabled'),
  'account.enable': both('Mở khóa tài khoản', 'Account enabled'),
  'account.link': both('Gắn đăng nhập một lần', 'Single sign-on linked'),
  'account.unlink': both('Bỏ đăng nhập một lần', 'Single sign-on unlinked'),
  'password.change': both('Đổi mật khẩu', 'Password changed'),
  'password.reset': both('Đặt lại mật khẩu', 'Password reset'),
  'password.link': both('Tạo liên kết đặt lại mật khẩu', 'Link for a new password made'),
  'password.renew': both('Đặt mật khẩu mới qua liên kết', 'Password chosen by a link'),
  'factor.enrol': both('Bật xác thực hai bước', 'Second factor enrolled'),
  'factor.recoveryCodes': both('Cấp mã dự phòng', 'Recovery codes made'),
  'factor.reset': both('Đặt lại xác thực hai bước', 'Second factor reset'),
  'invitation.make': both('Mời người mới', 'Invitation made'),
  'invitation.accept': both('Nhận lời mời', 'Invitation accepted'),
  'invitation.withdraw': both('Thu hồi lời mời', 'Invitation withdrawn'),
  'unit.create': both('Thêm đơn vị', 'Unit added'),
  'unit.state': both('Đổi thông tin đơn vị', 'Unit changed'),
  'unit.correct': both('Sửa thông tin đơn vị', 'Unit corrected'),
  'unit.end': both('Kết thúc đơn vị', 'Unit ended'),
  'unit.import': both('Nhập bảng đơn vị', 'Units imported'),
  'class.open': both('Mở phiếu tại chỗ', 'Survey on the spot opened'),
  'class.close': both('Đóng phiếu tại chỗ', 'Survey on the spot closed'),
  'training.create': both('Lập lớp tập huấn', 'Training class made'),
  'training.change': both('Sửa lớp tập huấn', 'Training class changed'),
  'training.open': both('Mở bài kiểm tra của lớp', 'Test of a class opened'),
  'training.close': both('Đóng bài kiểm tra của lớp', 'Test of a class closed'),
  'training.cards': both('In thẻ cho lớp', 'Cards of a class printed'),
  'training.reveal': both('Cho học viên xem kết quả', 'Results shown to trainees'),
  'training.hide': both('Thôi cho học viên xem kết quả', 'Results hidden from trainees'),
  'training.replace': both('Thay bài giấy đã nhập', 'Test on paper replaced'),
  'training.paper': both('Nhập bài làm trên giấy', 'Tests on paper taken in'),
  'training.export': both('Xuất lớp ra tệp', 'Class written to a file'),
  'training.import': both('Nhập lớp từ tệp', 'Class read from a file'),
  'training.certify': both('In giấy chứng nhận', 'Certificates printed'),
  'key.correct': both('Sửa đáp án', 'Key corrected'),
  'sender.trust': both('Tin tệp của một máy chủ', 'A server’s files trusted'),
  'sender.distrust': both('Thôi tin tệp của một máy chủ', 'A server’s files trusted no more'),
  'training.data': both('Tải số liệu từng người của một lớp', 'Single results of a class taken'),
  'pass.issue': both('Cấp mã dùng một lần', 'Codes issued'),
  'pass.withdraw': both('Thu hồi mã', 'Codes withdrawn'),
  'device.invite': both('Tạo mã ghép máy', 'Pairing code made'),
  'device.pair': both('Ghép máy', 'Device paired'),
  'device.revoke': both('Ngừng máy', 'Device revoked'),
  'audit.accept': both('Chấp nhận cơ sở dữ liệu thiếu so với mốc', 'Database behind its anchor accepted'),
}

export const actionIn = (language: Language, action: string): string =>
  actionNames[action]?.[language] ?? action

/** Those who act without an account. */
const actors: Names = {
  anyone: both('Người chưa đăng nhập', 'Somebody not signed in'),
  respondent: both('Người trả lời', 'A respondent'),
  shipped: both('Chương trình', 'The program'),
  server: both('Máy chủ', 'The server'),
  console: both('Dòng lệnh trên máy chủ', 'The server’s command line'),
}

export const actorIn = (language: Language, actor: string, name: string | null): string =>
  name ?? actors[actor]?.[language] ?? actor
