/** What can go wrong with papers, and be told to a person. */

export const documentProblems = {
  'document.busy': {
    status: 503,
    retryAfter: 10,
    vi: 'Máy chủ đang in nhiều tài liệu khác. Xin thử lại sau ít giây.',
    en: 'The server is busy with other papers. Try again in a few seconds.',
  },
  'document.left': {
    status: 408,
    vi: 'Trình duyệt đã ngừng chờ tài liệu này.',
    en: 'The browser no longer waits for this paper.',
  },
  'document.noCards': {
    status: 409,
    vi: 'Lớp này chưa có thẻ in nào từ số {from}. Xin tạo thẻ trước rồi tải tờ thẻ.',
    en: 'This class has no cards to print from number {from} on. Make cards first, then get the sheet.',
  },
} as const
