/** Everything that can go wrong and be told to a person, in both languages. */
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { accessProblems } from './access/problems.ts'
import { auditProblems } from './audit/problems.ts'
import { documentProblems } from './documents/problems.ts'
import { privacyProblems } from './privacy/problems.ts'
import { trainingProblems } from './training/problems.ts'
import { unitProblems } from './units/problems.ts'

export type Language = 'vi' | 'en'

interface Entry extends Readonly<Record<Language, string>> {
  readonly status: ContentfulStatusCode
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number
}

/** A code is never reused or renamed: clients and reports hold on to it. Braces name the details. */
export const catalogue = {
  'access.denied': {
    status: 403,
    vi: 'Tài khoản của Ông/Bà không có quyền làm việc này.',
    en: 'Your account may not do this.',
  },
  'class.full': {
    status: 409,
    vi: 'Mã của lớp này đã được dùng {most} lần, nhiều nhất có thể. Xin báo giảng viên mở lớp mới.',
    en: 'The code of this class has been used {most} times, which is the most. Ask the trainer to open another.',
  },
  'class.notFound': {
    status: 404,
    vi: 'Mã lớp chưa đúng, hoặc lớp đã đóng. Xin xem lại mã trên màn hình của lớp.',
    en: 'The class code is not right, or the class has closed. Look at the code on the wall again.',
  },
  'code.throttled': {
    status: 429,
    retryAfter: 60,
    vi: 'Đang có quá nhiều mã sai gửi đến. Xin chờ một phút rồi thử lại.',
    en: 'Too many wrong codes are coming in. Wait a minute, then try again.',
  },
  'device.revoked': {
    status: 401,
    vi: 'Thiết bị này không còn được kết nối. Phiếu vẫn giữ trên máy; xin báo người phụ trách kết nối lại.',
    en: 'This device is no longer paired. The response is kept on it; ask the person in charge to pair it again.',
  },
  'device.surveyDenied': {
    status: 403,
    vi: 'Thiết bị này không được gửi phiếu {survey}.',
    en: 'This device may not send answers to {survey}.',
  },
  'pairing.notFound': {
    status: 404,
    vi: 'Mã kết nối chưa đúng, đã dùng hoặc đã quá mười phút. Xin lấy mã mới ở văn phòng.',
    en: 'The pairing code is not right, was used, or is older than ten minutes. Get a new one at the office.',
  },
  'pass.spent': {
    status: 409,
    vi: 'Mã này chưa đúng, đã dùng hoặc đã hết hạn. Mỗi mã chỉ gửi được một phiếu.',
    en: 'This code is not right, was used, or has expired. Each code lets one response in.',
  },
  ...accessProblems,
  ...auditProblems,
  ...documentProblems,
  ...privacyProblems,
  ...trainingProblems,
  'queue.full': {
    status: 503,
    retryAfter: 2,
    vi: 'Máy chủ đang nhận quá nhiều phiếu cùng lúc. Phiếu chưa được lưu; xin gửi lại sau ít giây.',
    en: 'Too many responses are coming in at once. This one is not stored yet; send it again in a few seconds.',
  },
  'report.filter': {
    status: 400,
    vi: 'Điều kiện lọc chưa đúng: {where}.',
    en: 'The filter is not right: {where}.',
  },
  'report.invalid': {
    status: 400,
    vi: 'Không lập được bảng kết quả này: {where}.',
    en: 'This report cannot be made: {where}.',
  },
  'report.tooWide': {
    status: 400,
    vi: 'Bảng sẽ có {cells} ô, không đọc được; nhiều nhất là {most} ô. Xin bớt một cách tách.',
    en: 'The table would have {cells} cells, which nobody can read; {most} at most. Take one breakdown away.',
  },
  'report.unknownVariable': {
    status: 404,
    vi: 'Phiếu không có câu hỏi hoặc vai trò {variable}.',
    en: 'The questionnaire has no question or role {variable}.',
  },
  'request.foreign': {
    status: 403,
    vi: 'Yêu cầu đến từ một trang web khác nên bị từ chối.',
    en: 'The request comes from another site and is refused.',
  },
  'request.invalid': {
    status: 400,
    vi: 'Dữ liệu gửi lên không hợp lệ: {where}.',
    en: 'The request is not valid: {where}.',
  },
  'request.malformed': {
    status: 400,
    vi: 'Dữ liệu gửi lên không phải là JSON hợp lệ, viết bằng UTF-8.',
    en: 'The request is not well-formed JSON in UTF-8.',
  },
  'request.tooDeep': {
    status: 400,
    vi: 'Dữ liệu gửi lên lồng nhau quá {most} tầng.',
    en: 'The request is nested deeper than {most} levels.',
  },
  'request.tooLarge': {
    status: 413,
    vi: 'Dữ liệu gửi lên quá lớn.',
    en: 'The request is too large.',
  },
  'request.unsupported': {
    status: 415,
    vi: 'Máy chủ chỉ nhận dữ liệu JSON, không nén.',
    en: 'The server takes JSON only, and not compressed.',
  },
  'response.clock': {
    status: 422,
    vi: 'Thời điểm {field} ({instant}) không thể đúng; xin chỉnh lại đồng hồ của thiết bị.',
    en: 'The time in {field} ({instant}) cannot be right; set the clock of the device.',
  },
  'response.conflict': {
    status: 409,
    vi: 'Đã có một phiếu khác mang mã {id}. Phiếu đã lưu được giữ nguyên.',
    en: 'Another response already has the id {id}. The one stored is kept as it is.',
  },
  'response.invalid': {
    status: 422,
    vi: 'Có câu trả lời chưa hợp lệ: {questions}.',
    en: 'Some answers are not valid: {questions}.',
  },
  'route.notFound': { status: 404, vi: 'Không có địa chỉ này.', en: 'There is nothing at this address.' },
  'server.fault': {
    status: 500,
    vi: 'Máy chủ gặp lỗi; mã sự cố {incident}.',
    en: 'The server failed; incident {incident}.',
  },
  'session.missing': {
    status: 401,
    vi: 'Xin đăng nhập để tiếp tục.',
    en: 'Sign in to go on.',
  },
  'session.unverified': {
    status: 401,
    vi: 'Còn một bước nữa: xin nhập mã từ ứng dụng xác thực.',
    en: 'One more step: type the code from your authenticator app.',
  },
  'store.unavailable': {
    status: 503,
    retryAfter: 10,
    vi: 'Máy chủ tạm thời không lưu được phiếu ({reason}). Phiếu chưa được lưu; xin gửi lại sau.',
    en: 'The server cannot store responses for now ({reason}). This one is not stored; send it again later.',
  },
  'survey.closed': {
    status: 409,
    vi: 'Phiếu khảo sát {survey} đã đóng.',
    en: 'Survey {survey} is closed.',
  },
  'survey.guarded': {
    status: 403,
    vi: 'Phiếu {survey} chỉ nhận câu trả lời có mã, hoặc từ thiết bị đã kết nối.',
    en: 'Survey {survey} takes only answers with a code, or from a paired device.',
  },
  'survey.notFound': {
    status: 404,
    vi: 'Không tìm thấy phiếu khảo sát {survey}.',
    en: 'There is no survey {survey}.',
  },
  'survey.unpublishable': {
    status: 422,
    vi: 'Phiếu {survey} chưa thể công bố: {places}.',
    en: 'Survey {survey} cannot be published yet: {places}.',
  },
  'thing.notFound': {
    status: 404,
    vi: 'Không tìm thấy, hoặc không thuộc phạm vi của Ông/Bà.',
    en: 'It was not found, or lies outside what you may see.',
  },
  ...unitProblems,
  'version.notFound': {
    status: 404,
    vi: 'Phiếu khảo sát {survey} không có phiên bản {version}.',
    en: 'Survey {survey} has no version {version}.',
  },
} as const satisfies Readonly<Record<string, Entry>>
