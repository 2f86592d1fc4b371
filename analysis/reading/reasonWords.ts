/** What every reason for there being no number says to a reader. */
import type { Label } from '../report/dataset.ts'
import type { Reason } from '../result.ts'

export const reasonWords: Readonly<Record<Reason, Label>> = {
  noData: { vi: 'Không tính được: chưa có ai trả lời.', en: 'Not computed: nobody answered.' },
  tooFew: { vi: 'Không tính được: quá ít người.', en: 'Not computed: too few people.' },
  tooFewItems: {
    vi: 'Không tính được: thang đo có quá ít câu.',
    en: 'Not computed: the scale has too few items.',
  },
  oneGroup: {
    vi: 'Không so sánh được: chỉ có một nhóm.',
    en: 'Nothing to compare: there is only one group.',
  },
  noVariance: {
    vi: 'Không kiểm định được: mọi người đều như nhau.',
    en: 'Nothing to test: everybody is alike.',
  },
  separated: {
    vi: 'Không ước lượng được: các nhóm tách biệt hoàn toàn.',
    en: 'No estimate: the groups can be told apart completely.',
  },
  notDefined: {
    vi: 'Không xác định được với số liệu này.',
    en: 'Not defined for these data.',
  },
}
