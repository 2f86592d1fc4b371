/** What can be wrong with the database as a whole, in both languages: a part of the catalogue. */

export const auditProblems = {
  'store.behind': {
    status: 503,
    retryAfter: 300,
    vi: 'Cơ sở dữ liệu thiếu dữ liệu đã ghi: mốc lúc {writtenAt} có {anchoredRows} dòng nhật ký và {anchoredResponses} phiếu, nay còn {rows} dòng và {responses} phiếu. Máy chủ chỉ cho xem, không ghi thêm gì. Xin khôi phục bản sao lưu mới hơn; nếu đã kiểm tra và chấp nhận phần thiếu, xin chạy “npm run audit -- accept” rồi khởi động lại.',
    en: 'The database lacks what was written: the anchor of {writtenAt} has {anchoredRows} audit rows and {anchoredResponses} responses, now there are {rows} rows and {responses} responses. The server shows what there is and writes nothing. Restore a newer backup; or, once you have looked into it and accept the loss, run “npm run audit -- accept” and start again.',
  },
} as const
