/** The types of courses, by the names that the plan gives them. */

interface Course {
  readonly vi: string
  readonly en: string
}

export const courses: Readonly<Record<string, Course>> = {
  C01: {
    vi: 'Tập huấn kiến thức, kỹ năng hoạt động bình đẳng giới',
    en: 'Knowledge and skills for work on gender equality',
  },
  C02: { vi: 'Bồi dưỡng kỹ năng lồng ghép giới', en: 'Skills of gender mainstreaming' },
  C03: {
    vi: 'Tập huấn điều tra, khảo sát tách biệt giới, phân tích giới',
    en: 'Sex-disaggregated surveys and gender analysis',
  },
  C04: {
    vi: 'Tập huấn lồng ghép giới trong giảng dạy ở trường trung học phổ thông',
    en: 'Gender in upper-secondary teaching',
  },
  C05: {
    vi: 'Tập huấn lồng ghép giới và phương pháp đào tạo nghề cho lao động nữ nông thôn',
    en: 'Gender in vocational teaching, and teaching trades to rural women',
  },
  C06: {
    vi: 'Tập huấn nghiệp vụ thanh tra, kiểm tra, xử phạt về bình đẳng giới',
    en: 'Inspection, checking and sanctions on gender equality',
  },
  C07: {
    vi: 'Bồi dưỡng kỹ năng tuyên truyền về bình đẳng giới',
    en: 'Skills of communication on gender equality',
  },
  C08: {
    vi: 'Tập huấn giám sát, đánh giá việc thực hiện Luật Bình đẳng giới',
    en: 'Supervising how the Law on Gender Equality is carried out',
  },
  C09: {
    vi: 'Tập huấn năng lực thực hiện Luật Bình đẳng giới cho nữ cán bộ quy hoạch',
    en: 'The Law on Gender Equality, for women in the planning of posts',
  },
  C10: {
    vi: 'Nâng cao năng lực, giao tiếp, xử lý tình huống',
    en: 'Competence, communication and handling situations',
  },
  C11: { vi: 'Tập huấn về bình đẳng giới (mô hình 4)', en: 'Gender equality (model 4)' },
  C12: {
    vi: 'Tập huấn phòng, chống bạo lực trên cơ sở giới (mô hình 3)',
    en: 'Preventing gender-based violence (model 3)',
  },
  V01: { vi: 'Tham quan học tập mô hình', en: 'Study visit to a model' },
}

/** What a course is called; its code where it has no name. */
export const courseName = (code: string, language: 'vi' | 'en'): string => courses[code]?.[language] ?? code
