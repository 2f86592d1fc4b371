/** The sentences that results of training are told in. Braces name what goes in; both languages name the same. */
import type { Label } from '../report/dataset.ts'

export const catalogue = {
  trainees: { vi: 'học viên', en: 'trainees' },
  women: { vi: 'học viên nữ', en: 'women' },
  men: { vi: 'học viên nam', en: 'men' },

  gainRose: {
    vi: 'Tỷ lệ trả lời đúng bình quân của {who} tăng {gap} điểm phần trăm, từ {before} ở bài đầu khóa lên {after} ở bài cuối khóa; khó có thể chỉ do ngẫu nhiên.',
    en: 'The mean share of right answers of {who} rose by {gap} percentage points, from {before} before the course to {after} at its end; chance alone hardly explains this.',
  },
  gainFell: {
    vi: 'Tỷ lệ trả lời đúng bình quân của {who} giảm {gap} điểm phần trăm, từ {before} ở bài đầu khóa xuống {after} ở bài cuối khóa; khó có thể chỉ do ngẫu nhiên.',
    en: 'The mean share of right answers of {who} fell by {gap} percentage points, from {before} before the course to {after} at its end; chance alone hardly explains this.',
  },
  gainUnclear: {
    vi: 'Tỷ lệ trả lời đúng bình quân của {who} là {before} ở bài đầu khóa và {after} ở bài cuối khóa; thay đổi này có thể do ngẫu nhiên.',
    en: 'The mean share of right answers of {who} was {before} before the course and {after} at its end; the change could be chance.',
  },
  gainNone: {
    vi: 'Tỷ lệ trả lời đúng bình quân của {who} không thay đổi: {before} ở bài đầu khóa và {after} ở bài cuối khóa.',
    en: 'The mean share of right answers of {who} did not change: {before} before the course and {after} at its end.',
  },
  changeDetectable: {
    vi: 'Với số người này, chỉ thay đổi từ khoảng {least} điểm phần trăm trở lên mới dễ được phát hiện.',
    en: 'With this many people, only a change of about {least} percentage points or more would probably have been found.',
  },

  gapHigher: {
    vi: 'Từ bài đầu khóa đến bài cuối khóa, {higher} tiến bộ hơn {lower} {gap} điểm phần trăm ({high} so với {low} điểm phần trăm); khó có thể chỉ do ngẫu nhiên.',
    en: 'From the first test to the one at the end, {higher} gained {gap} percentage points more than {lower} ({high} against {low} points); chance alone hardly explains this.',
  },
  gapFell: {
    vi: 'Từ bài đầu khóa đến bài cuối khóa, {lower} giảm nhiều hơn {higher} {gap} điểm phần trăm ({low} so với {high} điểm phần trăm); khó có thể chỉ do ngẫu nhiên.',
    en: 'From the first test to the one at the end, {lower} fell by {gap} percentage points more than {higher} ({low} against {high} points); chance alone hardly explains this.',
  },
  gapUnclear: {
    vi: 'Mức thay đổi của phụ nữ và nam giới gần như nhau: {higher} hơn {lower} {gap} điểm phần trăm ({high} so với {low}), chênh lệch này có thể do ngẫu nhiên.',
    en: 'The change of women and men was about the same: that of {higher} {gap} percentage points above that of {lower} ({high} against {low}), a difference that could be chance.',
  },
  gapEqual: {
    vi: 'Mức thay đổi của phụ nữ và nam giới như nhau ({high} điểm phần trăm).',
    en: 'The change of women and men was the same ({high} percentage points).',
  },
  gapNone: {
    vi: 'Từ bài đầu khóa đến bài cuối khóa, tỷ lệ trả lời đúng bình quân của phụ nữ và nam giới đều không thay đổi.',
    en: 'From the first test to the one at the end, the mean share of right answers of neither women nor men changed.',
  },

  passingChanged: {
    vi: 'Tỷ lệ đạt yêu cầu là {before} ở bài đầu khóa và {after} ở bài cuối khóa ({of} người); khó có thể chỉ do ngẫu nhiên.',
    en: '{before} passed the first test and {after} the one at the end (of {of} people); chance alone hardly explains the change.',
  },
  passingUnclear: {
    vi: 'Tỷ lệ đạt yêu cầu là {before} ở bài đầu khóa và {after} ở bài cuối khóa ({of} người); thay đổi này có thể do ngẫu nhiên.',
    en: '{before} passed the first test and {after} the one at the end (of {of} people); the change could be chance.',
  },
  passingNone: {
    vi: 'Tỷ lệ đạt yêu cầu không thay đổi: {before} ở bài đầu khóa và {after} ở bài cuối khóa ({of} người).',
    en: 'The share who passed did not change: {before} in the first test and {after} in the one at the end (of {of} people).',
  },

  retentionFell: {
    vi: 'Ở bài theo dõi, tỷ lệ trả lời đúng bình quân thấp hơn bài cuối khóa {gap} điểm phần trăm ({of} người làm cả ba bài); khó có thể chỉ do ngẫu nhiên.',
    en: 'At the follow-up the mean share of right answers was {gap} percentage points lower than at the end of the course (of {of} people with all three tests); chance alone hardly explains this.',
  },
  retentionRose: {
    vi: 'Ở bài theo dõi, tỷ lệ trả lời đúng bình quân cao hơn bài cuối khóa {gap} điểm phần trăm ({of} người làm cả ba bài); khó có thể chỉ do ngẫu nhiên.',
    en: 'At the follow-up the mean share of right answers was {gap} percentage points higher than at the end of the course (of {of} people with all three tests); chance alone hardly explains this.',
  },
  retentionUnclear: {
    vi: 'Ở bài theo dõi, tỷ lệ trả lời đúng bình quân không khác rõ so với bài cuối khóa (chênh {gap} điểm phần trăm, {of} người làm cả ba bài).',
    en: 'At the follow-up the mean share of right answers did not clearly differ from the end of the course (by {gap} percentage points, of {of} people with all three tests).',
  },
  retentionNone: {
    vi: 'Ở bài theo dõi, tỷ lệ trả lời đúng bình quân không thay đổi so với bài cuối khóa ({of} người làm cả ba bài).',
    en: 'At the follow-up the mean share of right answers had not changed since the end of the course (of {of} people with all three tests).',
  },

  methodT: { vi: 'kiểm định t ghép cặp', en: 'paired t test' },
  methodRanks: { vi: 'kiểm định hạng có dấu Wilcoxon', en: 'Wilcoxon’s signed-rank test' },
  methodWelch: {
    vi: 'hiệu của các hiệu, kiểm định Welch',
    en: 'difference in differences, Welch’s test',
  },
  methodMcNemar: { vi: 'kiểm định McNemar (p giữa)', en: 'McNemar’s test (mid-p)' },

  noteWithheld: {
    vi: 'Dưới {fewest} người có đủ bài đầu khóa và bài cuối khóa, nên chỉ hiện số người, không hiện kết quả. Hãy gộp nhiều lớp để xem kết quả.',
    en: 'Fewer than {fewest} people have both tests, so that only their number is shown. Put several classes together to see results.',
  },
  noteNoSexes: {
    vi: 'Không tách theo giới, vì có giới dưới {fewest} người có đủ hai bài hoặc có thể suy ra được kết quả của ít người như vậy: gộp nhiều lớp để xem theo giới.',
    en: 'Not told by sex, as fewer than {fewest} women or men have both tests, or so few could be worked out: put several classes together to see women and men.',
  },
  noteSomeClasses: {
    vi: 'Kết quả chung tính trên {shown} trong {of} lớp, kết quả theo giới trên {apart} lớp. Lớp nhỏ được ghép với lớp khác cùng khóa và cùng đơn vị; lớp chưa ghép đủ người thì chưa được tính, để không suy ra được kết quả của riêng lớp đó.',
    en: 'Figures of all rest on {shown} of {of} classes, figures by sex on {apart}. Small classes are put together with others of the same course and unit; those that do not make up enough people yet are left out, so that their own results cannot be worked out.',
  },
  noteAside: {
    vi: '{n} người chọn “khác” hoặc không cho biết giới tính không được tính vào kết quả, vì quá ít để không bị suy ra.',
    en: '{n} people of another sex, or who did not tell it, are left out of the figures, as they are too few not to be worked out.',
  },
  noteNoGroups: {
    vi: 'Không tách theo nhóm đối tượng, vì có nhóm dưới {fewest} người hoặc có thể suy ra được kết quả của ít người như vậy.',
    en: 'Not told by audience, as groups have fewer than {fewest} people or so few could be worked out.',
  },
  noteNoItems: {
    vi: 'Không xem được từng câu hỏi, vì có đề dưới {fewest} người làm hoặc có thể suy ra được kết quả của ít người như vậy.',
    en: 'Not told item by item, as fewer than {fewest} people had a form or so few could be worked out.',
  },
  noteUncontrolled: {
    vi: 'Không có nhóm đối chứng, nên chưa thể nói toàn bộ mức tăng là do khóa học.',
    en: 'There is no comparison group, so that not all of the gain need be the effect of the course.',
  },
  noteHake: {
    vi: 'Mức tăng chuẩn hóa của Hake phụ thuộc vào điểm đầu khóa; không dùng riêng nó để so sánh các lớp hay hai giới có điểm đầu khóa khác nhau.',
    en: 'Hake’s normalised gain depends on where people began; do not compare classes or sexes that began apart by it alone.',
  },
  noteSameForm: {
    vi: 'Mọi người làm cùng một đề ở cả hai lần, nên một phần mức tăng có thể do đã quen câu hỏi.',
    en: 'Everybody had the same form both times, so that part of the gain may come from knowing the questions.',
  },
  noteForms: {
    vi: 'Hai đề được làm luân phiên: một nửa số thẻ làm đề này trước, nửa kia làm đề kia trước. Điểm trước và sau chỉ so sánh được nhờ cách luân phiên đó; độ khó của hai đề không được quy đổi, nên từng câu hỏi được xem riêng theo đề.',
    en: 'Two forms take turns: half of the cards have one of them first, half the other. Scores before and after compare by that design alone; the forms are not put on one scale, and items are looked at form by form.',
  },
  noteUnequal: {
    vi: 'Số người theo hai thứ tự đề không bằng nhau ({one} và {other}); khi cho hai thứ tự trọng số như nhau, mức thay đổi là {balanced} điểm phần trăm.',
    en: 'The two orders of the forms have unequal numbers of people ({one} and {other}); with equal weight for both the change is {balanced} percentage points.',
  },
  noteUneven: {
    vi: 'Số người làm theo hai thứ tự đề không bằng nhau, nên mức thay đổi có lẫn một phần chênh lệch độ khó của hai đề; ở đây không tách riêng được phần đó.',
    en: 'The two orders of the forms have unequal numbers of people, so that the change holds part of their difference in difficulty, which cannot be taken out here.',
  },
  noteSeveral: {
    vi: 'Các lớp làm những bài kiểm tra khác nhau; điểm gộp chỉ cho thấy mức thay đổi chung.',
    en: 'The classes took different tests; scores put together only show the change in general.',
  },
  noteDropout: {
    vi: '{share} người làm bài đầu khóa không làm bài cuối khóa: kết quả chỉ nói về những người ở lại.',
    en: '{share} of those with a first test have none at the end: the results speak of those who stayed.',
  },
  noteLate: {
    vi: '{n} bài nộp sau khi đã đóng, vẫn được tính.',
    en: '{n} tests came in after the closing and are counted.',
  },
  noteLeftOut: {
    vi: '{n} bài đến sau khi đã công bố đáp án nên không được tính vào kết quả.',
    en: '{n} tests came in after the right answers had been shown and are left out of the figures.',
  },
  noteRecovered: {
    vi: '{n} bài của người mất thẻ, được tìm lại bằng các câu hỏi riêng; ước tính {mistaken} bài trong đó bị ghép nhầm.',
    en: '{n} tests are of people who had lost their card and were found again by questions; an estimated {mistaken} of them are matched wrongly.',
  },
  noteUnmatched: {
    vi: '{n} bài của người mất thẻ và không tìm lại được, nên không ghép được với bài trước.',
    en: '{n} tests are of people who had lost their card and were not found again, so that they are not matched with an earlier one.',
  },
} as const satisfies Readonly<Record<string, Label>>
