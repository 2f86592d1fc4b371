/** Short names for what respondents are told apart by; the questionnaire’s own title where there is none. */
import type { Language } from '../../words/words.ts'

type Label = Readonly<Record<Language, string>>

const names: Readonly<Record<string, Label>> = {
  sex: { vi: 'giới tính', en: 'sex' },
  age: { vi: 'nhóm tuổi', en: 'age group' },
  audience: { vi: 'nhóm đối tượng', en: 'group' },
  education: { vi: 'trình độ học vấn', en: 'schooling' },
  maritalStatus: { vi: 'tình trạng hôn nhân', en: 'marital status' },
  ethnicity: { vi: 'dân tộc', en: 'ethnicity' },
  leadership: { vi: 'chức vụ lãnh đạo', en: 'leading post' },
  district: { vi: 'huyện, thành phố', en: 'district' },
  settlement: { vi: 'thành thị, nông thôn', en: 'urban or rural' },
  wave: { vi: 'đợt khảo sát', en: 'wave' },
  tier: { vi: 'cấp', en: 'tier' },
  block: { vi: 'khối', en: 'block' },
}

export const dimensionName = (name: string, title: Label, language: Language): string =>
  (names[name] ?? title)[language]
