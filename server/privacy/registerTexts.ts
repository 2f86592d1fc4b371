/** What the register of processing says beyond the questionnaires themselves, in both languages. */
import type { Label } from '../../surveys/instrument.ts'

export interface Basis {
  readonly purpose: Label
  readonly subjects: Label
  readonly legalBasis: Label
  readonly recipients: Label
}

const consent: Label = {
  vi: 'Đồng ý của người trả lời (Luật 91/2025/QH15, Điều 9)',
  en: 'Consent of the respondent (Law 91/2025/QH15, Article 9)',
}
const duty: Label = {
  vi: 'Hoạt động của cơ quan nhà nước theo luật (Luật 91/2025/QH15, Điều 19)',
  en: 'Work of state bodies under the law (Law 91/2025/QH15, Article 19)',
}
/** For a questionnaire about persons that asks for none. */
export const unasked: Label = {
  vi: 'Phiếu không có câu hỏi đồng ý; cơ quan cần nêu căn cứ',
  en: 'The questionnaire asks for no consent; the office has to name the basis',
}
const reading: Label = {
  vi: 'Người phân tích và lãnh đạo trong phạm vi đơn vị được giao; công bố chỉ ở dạng tổng hợp',
  en: 'Analysts and leaders within their units; only totals are published',
}
const administrators: Label = { vi: 'Người quản trị', en: 'Administrators' }
const workers: Label = {
  vi: 'Người làm việc với hệ thống',
  en: 'People who work with the system',
}

/** By the kind of a questionnaire. */
export const bases: Readonly<Record<'survey' | 'test' | 'module' | 'form', Basis>> = {
  survey: {
    purpose: {
      vi: 'Tìm hiểu nhận thức, thái độ và đời sống về bình đẳng giới, thống kê tách theo giới',
      en: 'To learn what people know, think and live of gender equality, in figures by sex',
    },
    subjects: { vi: 'Người dân trả lời tự nguyện', en: 'People who answer of their own will' },
    legalBasis: consent,
    recipients: reading,
  },
  test: {
    purpose: {
      vi: 'Đánh giá kết quả tập huấn về bình đẳng giới theo nhóm, không theo cá nhân',
      en: 'To assess training on gender equality by groups, not by persons',
    },
    subjects: { vi: 'Học viên các lớp tập huấn', en: 'Participants of courses' },
    legalBasis: duty,
    recipients: reading,
  },
  module: {
    purpose: {
      vi: 'Hỏi thêm về giới tính khi sinh và bản dạng giới trong đợt nghiên cứu ẩn danh',
      en: 'To ask, in anonymous research, about sex at birth and gender',
    },
    subjects: { vi: 'Người từ 18 tuổi trả lời tự nguyện', en: 'People of 18 and over, of their own will' },
    legalBasis: consent,
    recipients: reading,
  },
  form: {
    purpose: {
      vi: 'Báo cáo của đơn vị: số lượng theo giới, không có dữ liệu của từng người',
      en: 'Reports of units: counts by sex, nothing of single persons',
    },
    subjects: { vi: 'Không có cá nhân', en: 'No single persons' },
    legalBasis: duty,
    recipients: reading,
  },
}

export interface StaffTable extends Basis {
  readonly id: string
  readonly title: Label
  /** Where the table of keeping has no days for it. */
  readonly retention?: Label
  readonly fields: readonly { readonly name: string; readonly title: Label; readonly sensitive?: true }[]
}

const field = (name: string, vi: string, en: string) => ({ name, title: { vi, en } })
const login = (name: string, vi: string, en: string) => ({
  ...field(name, vi, en),
  sensitive: true as const,
})

/** What is kept of the people who work with the system. Log-in data is sensitive by the decree. */
export const staffTables: readonly StaffTable[] = [
  {
    id: 'accounts',
    title: { vi: 'Tài khoản', en: 'Accounts' },
    purpose: { vi: 'Cho đúng người vào đúng phạm vi', en: 'To let people in where they belong' },
    subjects: workers,
    legalBasis: duty,
    recipients: administrators,
    retention: {
      vi: 'Khi còn làm việc; tài khoản đã khóa giữ tên để nhật ký đọc được',
      en: 'While the person holds the post; a disabled account keeps its name, so that the audit can be read',
    },
    fields: [
      field('name', 'Tên đăng nhập', 'Name to sign in with'),
      field('fullName', 'Họ tên', 'Full name'),
      login('password', 'Mật khẩu (chỉ mã băm Argon2id)', 'Password (its Argon2id hash alone)'),
      login(
        'totpSecret',
        'Khóa của ứng dụng xác thực (đã mã hóa)',
        'Secret of the authenticator app (encrypted)',
      ),
      field('grants', 'Vai trò và đơn vị', 'Roles and units'),
    ],
  },
  {
    id: 'sessions',
    title: { vi: 'Phiên đăng nhập', en: 'Sessions' },
    purpose: { vi: 'Giữ đăng nhập, cho xem và kết thúc phiên', en: 'To stay signed in, to see and end it' },
    subjects: workers,
    legalBasis: duty,
    recipients: { vi: 'Chính người đó', en: 'The person themselves' },
    fields: [
      login('hash', 'Mã băm của khóa phiên', 'Hash of the token'),
      field('device', 'Trình duyệt và hệ điều hành', 'Browser and system'),
      field('seenAt', 'Lần dùng gần nhất', 'Last use'),
    ],
  },
  {
    id: 'invitations',
    title: { vi: 'Lời mời', en: 'Invitations' },
    purpose: { vi: 'Mời người mới vào hệ thống', en: 'To invite somebody new' },
    subjects: workers,
    legalBasis: duty,
    recipients: administrators,
    fields: [field('fullName', 'Họ tên', 'Full name'), field('role', 'Vai trò và đơn vị', 'Role and unit')],
  },
  {
    id: 'passwordLinks',
    title: { vi: 'Liên kết đặt lại mật khẩu', en: 'Links for a new password' },
    purpose: { vi: 'Giúp người quên mật khẩu vào lại', en: 'To let in again who has forgotten the password' },
    subjects: workers,
    legalBasis: duty,
    recipients: administrators,
    fields: [
      login('hash', 'Mã băm của liên kết', 'Hash of the link'),
      field('account', 'Tài khoản được đặt lại', 'Account that it is for'),
      field('madeBy', 'Người tạo liên kết', 'Who made it'),
    ],
  },
  {
    id: 'attempts',
    title: { vi: 'Số lần thử', en: 'Tries' },
    purpose: { vi: 'Chống dò mật khẩu và mã', en: 'Against guessing passwords and codes' },
    subjects: { vi: 'Người đăng nhập hoặc nhập mã', en: 'Whoever signs in or types a code' },
    legalBasis: duty,
    recipients: { vi: 'Không ai', en: 'Nobody' },
    fields: [
      field('key', 'Mã băm của địa chỉ mạng hoặc tên', 'Fingerprint of a network address or a name'),
      field('count', 'Số lần', 'How often'),
    ],
  },
  {
    id: 'cards',
    title: { vi: 'Thẻ học viên (không có tên)', en: 'Cards of participants (without names)' },
    purpose: {
      vi: 'Ghép bài đầu khóa, cuối khóa và theo dõi của cùng một người; đếm người dự theo giới',
      en: 'To pair the tests of one person, and to count those who attended by sex',
    },
    subjects: { vi: 'Học viên các lớp tập huấn', en: 'Participants of courses' },
    legalBasis: duty,
    recipients: {
      vi: 'Không ai xem từng thẻ; giảng viên và người quản trị xem số người',
      en: 'Nobody sees single cards; trainers and administrators see how many',
    },
    retention: {
      vi: 'Mã và điều tự khai giữ cùng lớp học; dấu nhận lại thẻ xóa khi đóng bài theo dõi, chậm nhất 12 tháng sau lớp, hoặc khi người đó rút bài',
      en: 'The code and what was told are kept with the class; the marks go when the follow-up is closed, 12 months after the class at the latest, or when the person takes an answer back',
    },
    fields: [
      field('code', 'Mã ngẫu nhiên trên thẻ', 'Random code on the card'),
      field('sex', 'Giới tính tự khai', 'Sex as told'),
      field('audience', 'Nhóm tự khai', 'Group as told'),
      field('firstClass', 'Có phải lớp đầu tiên', 'Whether it is the first class'),
      field(
        'marks',
        'Mã băm của bốn câu trả lời chỉ người đó biết, để nhận lại thẻ bị mất',
        'Hashes of four answers that only the person knows, to find a lost card again',
      ),
    ],
  },
  {
    id: 'audit',
    title: { vi: 'Nhật ký', en: 'Audit' },
    purpose: { vi: 'Biết ai đã làm gì, lúc nào', en: 'To know who did what, and when' },
    subjects: workers,
    legalBasis: duty,
    recipients: { vi: 'Người quản trị toàn hệ thống', en: 'Administrators of the whole' },
    retention: {
      vi: 'Không xóa: mỗi dòng giữ chuỗi mã của dòng trước; không có câu trả lời hay tên người trả lời',
      en: 'Never deleted: each row holds the chain of those before; it has no answer and no respondent’s name',
    },
    fields: [
      field('actor', 'Tài khoản hoặc thiết bị', 'Account or device'),
      field('action', 'Việc đã làm', 'What was done'),
      field('subject', 'Đối tượng', 'To what'),
    ],
  },
]

export const measures: readonly Label[] = [
  {
    vi: 'Không ghi tên, điện thoại, địa chỉ mạng, vị trí cùng câu trả lời; không theo dõi, không gọi ra ngoài',
    en: 'No name, phone, network address or position with an answer; no tracking, nothing from outside',
  },
  {
    vi: 'Mỗi vai trò chỉ thấy đơn vị mình; người quản trị và phân tích đăng nhập hai bước',
    en: 'Each role sees its own unit alone; administrators and analysts sign in in two steps',
  },
  {
    vi: 'Ô có ít người bị ẩn trong mọi bảng kết quả',
    en: 'Small cells are withheld in every table',
  },
  {
    vi: 'Nhật ký có chuỗi mã và mốc ngoài cơ sở dữ liệu',
    en: 'The audit is chained and anchored outside the database',
  },
  {
    vi: 'Dữ liệu đã xóa bị ghi đè; đường truyền TLS; ổ đĩa và bản sao lưu do cơ quan mã hóa',
    en: 'Deleted data are overwritten; TLS on the way; disk and backups are encrypted by the office',
  },
]

export const laws = {
  basic: { vi: 'Cơ bản (Nghị định 356/2025/NĐ-CP, Điều 3)', en: 'Basic (Decree 356/2025/NĐ-CP, Article 3)' },
  sensitive: {
    vi: 'Nhạy cảm (Nghị định 356/2025/NĐ-CP, Điều 4)',
    en: 'Sensitive (Decree 356/2025/NĐ-CP, Article 4)',
  },
  none: { vi: 'Không phải dữ liệu cá nhân', en: 'Not personal data' },
} as const satisfies Record<string, Label>
