/** What can be wrong when somebody takes a response back, in both languages: a part of the catalogue. */

export const privacyProblems = {
  'response.kept': {
    status: 403,
    vi: 'Phiếu khảo sát {survey} không rút lại được sau khi gửi.',
    en: 'A response to survey {survey} cannot be withdrawn once it is sent.',
  },
  'response.notFound': {
    status: 404,
    vi: 'Không tìm thấy phiếu với số và mã đối chiếu này.',
    en: 'There is no response with this number and digest.',
  },
  'response.withdrawn': {
    status: 410,
    vi: 'Phiếu {id} đã được rút và đã xóa; máy chủ không nhận lại.',
    en: 'Response {id} has been withdrawn and deleted; the server does not take it again.',
  },
} as const
