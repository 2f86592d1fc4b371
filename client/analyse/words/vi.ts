/** What the office screens say in Vietnamese: the catalogue that English follows. */
import type { Tally } from './words.ts'

const number = new Intl.NumberFormat('vi-VN')

export const vi = {
  office: 'Văn phòng',
  skip: 'Đến nội dung chính',
  surveys: 'Phiếu khảo sát và bài kiểm tra',
  surveysLead: 'Chọn một phiếu để xem kết quả tách theo giới.',
  studies: 'Khảo sát',
  tests: 'Bài kiểm tra',
  forms: 'Biểu mẫu và phần ghép thêm',
  code: 'Mã',
  name: 'Tên phiếu',
  responses: 'Số phiếu đã nhận',
  state: 'Tình trạng',
  open: 'Đang mở',
  closed: 'Đang đóng',

  loading: 'Đang tải…',
  computing: 'Đang tính kết quả…',
  failed: 'Chưa tải được dữ liệu',
  unreachable: 'Không kết nối được với máy chủ. Xin kiểm tra mạng rồi thử lại.',
  retry: 'Thử lại',
  sexless: 'Phiếu này không hỏi giới tính của người trả lời, nên kết quả không tách theo giới.',
  none: 'Chưa có phiếu trả lời nào',
  noneYet: 'Kết quả sẽ hiện ở đây ngay khi có phiếu gửi về.',

  oneSex: 'Phiếu này chỉ có một giới trả lời, nên không có so sánh giữa nữ và nam.',

  report: 'Kết quả theo giới',
  reportOfAll: 'Kết quả chung',
  version: (version: number) => `phiên bản ${version} của phiếu`,
  fewRespondents: 'Quá ít người trả lời để nêu con số',
  respondents: (n: number) => `${number.format(n)} người trả lời`,
  also: 'Tách thêm theo',
  noOther: 'không tách thêm',
  downloadCsv: 'Tải CSV',
  downloadXlsx: 'Tải XLSX',
  print: 'In',
  showTables: 'Mở mọi bảng số liệu',
  hideTables: 'Thu gọn các bảng',
  contents: 'Trong báo cáo này',

  reading: 'Cách đọc',
  volunteers:
    'Người trả lời tự nguyện tham gia, không được chọn ngẫu nhiên. Số liệu mô tả những người đã trả lời, không suy ra cho toàn tỉnh.',
  small: (threshold: number) => `giữ kín: ô có từ 1 đến ${number.format(threshold - 1)} người`,
  complementary: 'giữ kín: ô này làm lộ được một ô khác đã giữ kín',
  tooFew: (fewest: number) => `không tính: dưới ${number.format(fewest)} người trả lời`,
  few: (few: number) => `dưới ${number.format(few)} người trả lời: đọc thận trọng`,
  withheld: 'giữ kín: quá ít người trong ô',
  notComputed: 'không tính: quá ít người trả lời',
  fewShort: 'ít người trả lời: đọc thận trọng',
  comparison: '“Nữ − nam”: hiệu (với tỷ lệ: điểm phần trăm). “Nữ/nam”: tỷ số, bằng 1 là ngang nhau.',
  interval: 'Khoảng trong bảng và vạch ngang trong hình là khoảng tin cậy 95 %.',
  chance: (tests: number) =>
    `“Khó có thể chỉ do ngẫu nhiên” (có vạch xanh bên trái), và chênh lệch in đậm: p < 0,05 sau hiệu chỉnh Holm, trên ${number.format(tests)} phép kiểm định của báo cáo; với từng câu trả lời thì trong phạm vi câu hỏi ấy.`,

  whoAnswered: 'Ai đã trả lời',
  composition: 'Cơ cấu người trả lời theo tuổi, học vấn, địa bàn…',
  scales: 'Thang đo',
  highlights: 'Những câu nữ và nam khác nhau rõ nhất',
  noHighlights: 'Không có câu nào mà nữ và nam trả lời khác nhau đến mức khó có thể chỉ do ngẫu nhiên.',
  table: 'Bảng số liệu',
  byDimension: (dimension: string) => `Theo ${dimension}`,
  answer: 'Câu trả lời',
  group: 'Nhóm',
  all: 'Chung',
  female: 'Nữ',
  male: 'Nam',
  other: 'Khác',
  undisclosed: 'Không nêu',
  missing: (n: number) => `không trả lời: ${number.format(n)}`,
  mean: 'Điểm trung bình',
  average: 'Trung bình',
  gap: 'Nữ − nam',
  ratio: 'Nữ/nam',
  pAdjusted: 'p hiệu chỉnh',
  wholeQuestion: (p: string) => `khác biệt nữ – nam: p hiệu chỉnh ${p}`,
  right: (answer: string) => `${answer}\u00a0✓`,
  reverse: 'câu ngược: càng đồng ý, điểm thang đo càng thấp',
  alpha: 'Độ tin cậy α',
  cautious: 'thấp, đọc thận trọng',
  axisShare: 'Tỷ lệ trong những người trả lời câu này, %. Vạch ngang: khoảng tin cậy 95 %.',
  axisRight:
    'Tỷ lệ trả lời đúng (✓) trong những người có câu trả lời, không kể “không biết”, %. Vạch ngang: khoảng tin cậy 95 %.',
  axisMean: 'Trung bình. Vạch ngang: khoảng tin cậy 95 %.',
  axisScale: (range: string) => `Điểm trung bình, thang ${range}. Vạch ngang: khoảng tin cậy 95 %.`,
  axisAgreement: (lowest: string, highest: string) => `← ${lowest} · ${highest} → (số đậm: tổng mỗi phía, %)`,

  incomparable: 'Không so sánh được nữ với nam: có số liệu được giữ kín, hoặc quá ít người trả lời.',
  clearest: 'Rõ nhất',
  tally: ({ certain, of }: Tally) =>
    certain === 0
      ? `Trong ${of} mục, chênh lệch ở mục nào cũng có thể do ngẫu nhiên`
      : `Trong ${of} mục, ${certain} mục có chênh lệch khó có thể chỉ do ngẫu nhiên`,
}
