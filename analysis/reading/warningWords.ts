/** What every warning of a result says to a reader. */
import type { Label } from '../report/dataset.ts'
import type { Warning } from '../result.ts'

export const warningWords: Readonly<Record<Warning, Label>> = {
  biasedGain: {
    vi: 'Trung bình mức tăng của từng người bị lệch vì những người ban đầu đã gần điểm tối đa; nên đọc mức tăng của cả lớp.',
    en: 'The mean of people’s own gains leans towards those who began near the top; go by the gain of the class.',
  },
  ceiling: {
    vi: 'Từ 15 % số người trở lên đạt điểm cao nhất, nên sự tiến bộ của họ không thể hiện được.',
    en: 'At least 15% have the highest score, so that their progress cannot show.',
  },
  duplicates: {
    vi: 'Có người nộp bài nhiều lần; chỉ tính bài hoàn chỉnh đầu tiên.',
    en: 'Somebody handed in more than once; the first complete test counts.',
  },
  effectiveSize: {
    vi: 'Khoảng tin cậy là của Wilson, tính theo cỡ mẫu hiệu dụng sau khi gia quyền.',
    en: 'The interval is Wilson’s, for as many people as the weighted sample is worth.',
  },
  exploratory: {
    vi: 'Mới là dấu hiệu ban đầu: có nhóm dưới 100 người.',
    en: 'Only a first sign: a group has fewer than 100 people.',
  },
  fewExpected: {
    vi: 'Nhiều ô có quá ít người, nên phép kiểm định xấp xỉ không đáng tin; dùng phép kiểm định chính xác.',
    en: 'Many cells hold too few people for the approximate test; go by the exact one.',
  },
  fewInCell: {
    vi: 'Có ô dùng để tính trọng số chỉ có dưới năm người; trọng số ở đó không ổn định.',
    en: 'A cell that the weights are fitted to holds fewer than five people; its weights are unsteady.',
  },
  fewRespondents: {
    vi: 'Dưới 30 người: đọc kết quả một cách thận trọng.',
    en: 'Fewer than 30 people: read the result with caution.',
  },
  floor: {
    vi: 'Từ 15 % số người trở lên có điểm thấp nhất: bài này quá khó để thấy được khác biệt giữa họ.',
    en: 'At least 15% have the lowest score: the test is too hard to show differences among them.',
  },
  groupsLeftOut: {
    vi: 'Nhóm có dưới hai người, hoặc mọi người trả lời như nhau, không được tính.',
    en: 'Groups of fewer than two people, or in which all answered alike, are left out.',
  },
  halfAdded: {
    vi: 'Có ô không có ai, nên mỗi ô được cộng thêm 0,5.',
    en: 'A cell is empty, so 0.5 was added to each.',
  },
  heywood: {
    vi: 'Một câu trùng gần hết với điểm chung của thang đo, nên độ tin cậy omega bị tính quá cao.',
    en: 'One item leaves nothing of its own beside the scale, so that omega comes out too high.',
  },
  lonelyStratum: {
    vi: 'Có tầng chỉ có một đơn vị mẫu; sai số của tầng đó được tính theo quy ước.',
    en: 'A stratum has a single sampled unit; its error was set by rule.',
  },
  notConverged: {
    vi: 'Phép tính lặp chưa ổn định; con số chỉ là gần đúng.',
    en: 'The computation did not settle; the figure is rough.',
  },
  rescaled: {
    vi: 'Các tổng đã biết không khớp nhau về số người nên đã được chỉnh cho khớp.',
    en: 'The known totals disagreed on the number of people and were scaled to agree.',
  },
  simulated: {
    vi: 'Giá trị p được ước lượng bằng mô phỏng.',
    en: 'The p-value was estimated by simulation.',
  },
  slopesDiffer: {
    vi: 'Khoảng cách giữa hai nhóm thay đổi theo điểm ban đầu, nên không thể tóm tắt bằng một con số.',
    en: 'The gap depends on where people began, so that one number for it misleads.',
  },
  tied: {
    vi: 'Nhiều câu trả lời bằng nhau; phép tính đã tính đến điều đó.',
    en: 'Many answers are equal; the computation allows for it.',
  },
  unreliable: {
    vi: 'Độ tin cậy dưới 0,6: đọc điểm của thang đo này một cách thận trọng.',
    en: 'Reliability is under 0.6: read this scale’s score with caution.',
  },
  wrongDirection: {
    vi: 'Có câu đi ngược chiều với thang đo; kiểm tra lại việc đảo điểm và cách viết.',
    en: 'An item points against its scale; check its reverse coding and its wording.',
  },
  zeroWeights: {
    vi: 'Người có trọng số bằng 0 không được tính.',
    en: 'People with a weight of zero are left out.',
  },
}
