/** What the pages say in Vietnamese: the catalogue that every other language follows. */

const number = new Intl.NumberFormat('vi-VN')

export const vi = {
  brand: 'Cân Bằng',
  tagline: 'Bình đẳng giới ở Hưng Yên',
  skip: 'Đến nội dung chính',
  loading: 'Đang tải…',
  retry: 'Thử lại',
  back: 'Quay lại',
  next: 'Tiếp tục',
  send: 'Gửi phiếu',
  finish: 'Kết thúc',
  leave: 'Thoát nhanh',
  toList: 'Xem các phiếu đang mở',
  another: 'Trả lời một phiếu mới',

  listTitle: 'Phiếu đang mở',
  listLead: 'Mời chọn một phiếu để trả lời. Phiếu không ghi tên, trả lời được ngay trên điện thoại.',
  listEmpty: 'Hiện chưa có phiếu nào mở. Xin quay lại sau.',
  listFailed: 'Chưa tải được danh sách phiếu. Xin kiểm tra mạng rồi thử lại.',
  waiting: (n: number) => `${number.format(n)} phiếu đang chờ gửi từ máy này. Máy tự gửi khi có mạng.`,
  refusedKept: (n: number) =>
    `${number.format(n)} phiếu chưa được máy chủ nhận và vẫn giữ trên máy này. Xin báo người phụ trách số phiếu:`,

  hindered: (n: number) => `${number.format(n)} phiếu chưa gửi được và vẫn giữ trên máy này:`,

  surveyFailed: 'Chưa tải được phiếu. Xin kiểm tra mạng rồi thử lại.',
  surveyMissing: 'Không có phiếu này, hoặc phiếu đã đóng.',
  surveyGuarded: 'Phiếu này cần có mã.',
  enterCode: 'Nhập mã',

  languageTitle: 'Xin chọn ngôn ngữ.',

  draftTitle: 'Có một phiếu đang trả lời dở',
  draftLead: (time: string) => `Phiếu được ghi tạm trên máy này lúc ${time}.`,
  draftResume: 'Trả lời tiếp',
  draftRestart: 'Xóa và làm phiếu mới',

  consentTitle: 'Trước khi bắt đầu',
  declinedTitle: 'Xin cảm ơn',
  declinedLead: 'Không có câu trả lời nào được ghi lại hay gửi đi. Ông/Bà có thể đóng trang này.',

  progress: ({ page, of }: { page: number; of: number }) =>
    `Trang ${number.format(page)} trên ${number.format(of)}`,
  errorsTitle: (n: number) => `Có ${number.format(n)} câu cần xem lại`,
  required: '(bắt buộc)',

  sendingTitle: 'Đang gửi phiếu…',
  sendingLead: 'Xin chờ trong giây lát.',
  savedTitle: 'Đã lưu phiếu',
  savedLead: 'Cơ quan đã nhận được phiếu.',
  thanks: 'Xin cảm ơn Ông/Bà đã dành thời gian.',
  keptTitle: 'Phiếu được giữ trên máy này',
  keptLead:
    'Lúc này chưa gửi được. Máy sẽ tự gửi lại khi có mạng; nếu đã đóng, xin mở lại trang này trên cùng máy.',
  heldTitle: 'Phiếu chưa gửi được',
  heldLead: 'Phiếu này không được ghi vào máy. Xin để mở trang này cho đến khi gửi xong.',
  refusedTitle: 'Máy chủ chưa nhận phiếu này',
  refusedLead: 'Phiếu vẫn được giữ trên máy này. Xin báo số phiếu cho người phụ trách.',
  withdrawnTitle: 'Đã rút phiếu',
  withdrawnLead: 'Câu trả lời đã được xóa khỏi máy chủ và khỏi máy này.',
  sentTitle: (n: number) => `Phiếu đã gửi từ máy này (${number.format(n)})`,
  sentLead: 'Ông/Bà có thể rút lại phiếu đã gửi. Máy chỉ giữ số phiếu, không giữ câu trả lời.',
  receiptNumber: 'Số phiếu',
  receiptTime: 'Thời gian',
}
