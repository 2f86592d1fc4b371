/** The sentences that results are told in. Braces name what goes in; both languages name the same. */
import type { Label } from '../report/dataset.ts'

export const catalogue = {
  women: { vi: 'phụ nữ', en: 'women' },
  men: { vi: 'nam giới', en: 'men' },

  shareHigher: {
    vi: 'Tỷ lệ ở {higher} cao hơn ở {lower} {gap} điểm phần trăm ({high} so với {low}); khó có thể chỉ do ngẫu nhiên.',
    en: 'The share is {gap} percentage points higher among {higher} than among {lower} ({high} against {low}); chance alone hardly explains this.',
  },
  shareUnclear: {
    vi: 'Tỷ lệ ở {higher} cao hơn ở {lower} {gap} điểm phần trăm ({high} so với {low}), nhưng chênh lệch này có thể do ngẫu nhiên.',
    en: 'The share is {gap} percentage points higher among {higher} than among {lower} ({high} against {low}); the difference could be chance.',
  },
  shareEqual: {
    vi: 'Tỷ lệ ở phụ nữ và nam giới như nhau ({high}).',
    en: 'The share is the same among women and men ({high}).',
  },
  shareDetectable: {
    vi: 'Với số người này, chỉ chênh lệch từ khoảng {least} điểm phần trăm trở lên mới dễ được phát hiện.',
    en: 'With this many people, only a difference of about {least} percentage points or more would probably have been found.',
  },
  nothingDetectable: {
    vi: 'Với số người này, không chênh lệch nào có thể được phát hiện.',
    en: 'With this few people, no difference could have been found.',
  },

  meanHigher: {
    vi: 'Điểm trung bình của {higher} cao hơn của {lower} {gap} điểm ({high} so với {low}); khó có thể chỉ do ngẫu nhiên.',
    en: 'On average {higher} score {gap} points higher than {lower} ({high} against {low}); chance alone hardly explains this.',
  },
  meanUnclear: {
    vi: 'Điểm trung bình của {higher} cao hơn của {lower} {gap} điểm ({high} so với {low}), nhưng chênh lệch này có thể do ngẫu nhiên.',
    en: 'On average {higher} score {gap} points higher than {lower} ({high} against {low}); the difference could be chance.',
  },
  meanEqual: {
    vi: 'Điểm trung bình của phụ nữ và nam giới như nhau ({high}).',
    en: 'On average women and men score the same ({high}).',
  },
  meanDetectable: {
    vi: 'Với số người này, chỉ chênh lệch từ khoảng {least} điểm trở lên mới dễ được phát hiện.',
    en: 'With this many people, only a difference of about {least} points or more would probably have been found.',
  },

  gainRose: {
    vi: 'Điểm trung bình tăng {gap} điểm, từ {before} lên {after}; khó có thể chỉ do ngẫu nhiên.',
    en: 'The mean score rose by {gap} points, from {before} to {after}; chance alone hardly explains this.',
  },
  gainFell: {
    vi: 'Điểm trung bình giảm {gap} điểm, từ {before} xuống {after}; khó có thể chỉ do ngẫu nhiên.',
    en: 'The mean score fell by {gap} points, from {before} to {after}; chance alone hardly explains this.',
  },
  gainRoseUnclear: {
    vi: 'Điểm trung bình tăng {gap} điểm, từ {before} lên {after}, nhưng thay đổi này có thể do ngẫu nhiên.',
    en: 'The mean score rose by {gap} points, from {before} to {after}; the change could be chance.',
  },
  gainFellUnclear: {
    vi: 'Điểm trung bình giảm {gap} điểm, từ {before} xuống {after}, nhưng thay đổi này có thể do ngẫu nhiên.',
    en: 'The mean score fell by {gap} points, from {before} to {after}; the change could be chance.',
  },
  gainNone: {
    vi: 'Điểm trung bình trước và sau như nhau ({before}).',
    en: 'The mean score is the same before and after ({before}).',
  },
  gainDetectable: {
    vi: 'Với số người này, chỉ thay đổi từ khoảng {least} điểm trở lên mới dễ được phát hiện.',
    en: 'With this many people, only a change of about {least} points or more would probably have been found.',
  },

  gainGapHigher: {
    vi: 'Từ trước đến sau, {higher} tiến bộ hơn {lower} {gap} điểm ({high} so với {low}); khó có thể chỉ do ngẫu nhiên.',
    en: 'From before to after, {higher} gained {gap} points more than {lower} ({high} against {low}); chance alone hardly explains this.',
  },
  gainGapUnclear: {
    vi: 'Từ trước đến sau, {higher} tiến bộ hơn {lower} {gap} điểm ({high} so với {low}), nhưng chênh lệch này có thể do ngẫu nhiên.',
    en: 'From before to after, {higher} gained {gap} points more than {lower} ({high} against {low}); the difference could be chance.',
  },
  gainGapEqual: {
    vi: 'Phụ nữ và nam giới tiến bộ như nhau ({high} điểm).',
    en: 'Women and men gained the same ({high} points).',
  },

  scaleReliable: {
    vi: 'Các câu của thang đo cùng đo một điều một cách đáng tin cậy (alpha {alpha}).',
    en: 'The items of the scale measure one thing reliably (alpha {alpha}).',
  },
  scaleFair: {
    vi: 'Các câu của thang đo cùng đo một điều khá đáng tin cậy (alpha {alpha}).',
    en: 'The items of the scale measure one thing fairly reliably (alpha {alpha}).',
  },
  scaleWeak: {
    vi: 'Thang đo còn yếu (alpha {alpha}): chỉ nên dùng để so sánh các nhóm đông người.',
    en: 'The scale is weak (alpha {alpha}): compare only large groups with it.',
  },
  scaleUnreliable: {
    vi: 'Thang đo chưa đủ tin cậy (alpha {alpha}): đọc điểm này một cách thận trọng.',
    en: 'The scale is not reliable enough (alpha {alpha}): read its score with caution.',
  },
  scaleDetectable: {
    vi: 'Hai người phải chênh nhau từ {least} điểm trở lên thì mới có thể nói là họ khác nhau.',
    en: 'Two people must be {least} points or more apart before they can be said to differ.',
  },

  itemSound: {
    vi: 'Câu hỏi dùng tốt: {share} trả lời đúng.',
    en: 'The question works: {share} answered it right.',
  },
  itemHard: {
    vi: 'Câu khó: chỉ {share} trả lời đúng.',
    en: 'The question is hard: only {share} answered it right.',
  },
  itemEasy: {
    vi: 'Câu dễ: {share} trả lời đúng, nên ít cho biết ai hiểu bài hơn.',
    en: 'The question is easy: {share} answered it right, so that it hardly tells who knows more.',
  },
  itemWeakCorrelation: {
    vi: 'Người trả lời đúng câu này hầu như không làm các câu khác tốt hơn (tương quan {correlation}).',
    en: 'Those who answered it right hardly do better on the other questions (correlation {correlation}).',
  },
  itemWeakDiscrimination: {
    vi: 'Nhóm giỏi nhất chỉ trả lời đúng câu này nhiều hơn nhóm yếu nhất {gap} điểm phần trăm.',
    en: 'The best answered it right only {gap} percentage points more often than the weakest.',
  },
  itemNoDiscrimination: {
    vi: 'Nhóm giỏi nhất không trả lời đúng câu này nhiều hơn nhóm yếu nhất; xem lại đáp án.',
    en: 'The best did not answer it right more often than the weakest; check the key.',
  },
  optionNonFunctional: {
    vi: 'Hầu như không ai chọn phương án {option} ({share}); nên thay phương án khác.',
    en: 'Hardly anybody chose option {option} ({share}); replace it.',
  },
  optionAttractsTheAble: {
    vi: 'Phương án sai {option} lại được người làm bài tốt chọn; xem lại đáp án và cách viết.',
    en: 'The wrong option {option} attracts those who do well; check the key and the wording.',
  },
  optionRepelsTheAble: {
    vi: 'Người làm bài tốt ít chọn đáp án {option}; xem lại đáp án và cách viết.',
    en: 'Those who do well shun the right answer {option}; check the key and the wording.',
  },
  functioningApart: {
    vi: 'Ở cùng mức điểm chung, {higher} dễ trả lời đúng câu này hơn {lower}; xem câu có thiên về một giới không.',
    en: 'At the same total score, {higher} find this question easier than {lower}; check whether it favours one sex.',
  },
  functioningAlike: {
    vi: 'Ở cùng mức điểm chung, phụ nữ và nam giới trả lời đúng câu này như nhau.',
    en: 'At the same total score, women and men do alike on this question.',
  },
} as const satisfies Readonly<Record<string, Label>>
