/** What stands in the way of publishing, in words for the person who wrote the questionnaire. */

interface Words {
  readonly vi: string
  readonly en: string
}

export interface Obstacle extends Words {
  /** Where, as the linter writes it: `pages[0].elements[2].title`; empty for the questionnaire as a whole. */
  readonly path: string
  readonly rule: string
}

/** Every rule of ours by its name, which is never changed. Braces name the details. */
const rules = {
  'address.outside': {
    vi: 'Địa chỉ {address} nằm ngoài hệ thống này; chỉ dùng tệp của hệ thống.',
    en: 'The address {address} lies outside this system; use its own files only.',
  },
  'address.property': {
    vi: 'Không được dùng {property}: câu trả lời có thể bị gửi ra ngoài.',
    en: '{property} may not be used: it can carry answers outside.',
  },
  'age.group': {
    vi: 'Nhóm tuổi {choice} chưa cho biết bắt đầu từ tuổi nào (ageFrom).',
    en: 'Age group {choice} does not say from which age on it is (ageFrom).',
  },
  'age.stored': {
    vi: 'Nhóm tuổi {choice} (từ {from} tuổi) nhỏ hơn tuổi được trả lời ({youngest}), nhưng phiếu vẫn được lưu; xin sửa storedIf.',
    en: 'Age group {choice} (from {from}) is below the age from which people may answer ({youngest}), but its answers are stored; change storedIf.',
  },
  'age.unsaid': {
    vi: 'Phiếu hỏi tuổi nhưng chưa nói được trả lời từ tuổi nào (minimumAge).',
    en: 'The questionnaire asks for age and does not say from which age on people may answer (minimumAge).',
  },
  'cell.limit': {
    vi: 'Bảng có {count} ô; nhiều nhất {limit}.',
    en: 'The table has {count} cells; at most {limit}.',
  },
  'choice.limit': {
    vi: 'Có {count} phương án; nhiều nhất {limit}.',
    en: 'There are {count} choices; at most {limit}.',
  },
  'choiceSet.unknown': {
    vi: 'Không có bộ phương án nào tên là {name}.',
    en: 'There is no choice set called {name}.',
  },
  'condition.length': {
    vi: 'Điều kiện dài {count} ký tự; nhiều nhất {limit}.',
    en: 'The condition has {count} characters; at most {limit}.',
  },
  'condition.unknown': {
    vi: 'Điều kiện nhắc đến {name}, nhưng không có câu hỏi nào tên như vậy.',
    en: 'The condition asks for {name}, but no question is called so.',
  },
  'condition.unreadable': {
    vi: 'Không đọc được điều kiện, từ ký tự thứ {position}.',
    en: 'The condition cannot be read, from character {position} on.',
  },
  'depth.limit': {
    vi: 'Phiếu lồng quá {limit} tầng.',
    en: 'The questionnaire nests more than {limit} levels deep.',
  },
  'html.piping': {
    vi: 'HTML có {name}: câu trả lời không được chèn vào HTML.',
    en: 'The HTML has {name}: answers may not be put into HTML.',
  },
  'html.refused': {
    vi: 'HTML có {construct}; chỉ dùng định dạng chữ thông thường, liên kết trong hệ thống, số điện thoại.',
    en: 'The HTML has {construct}; use plain formatting and links to this system, a phone or a mailbox.',
  },
  'key.choice': {
    vi: 'Đáp án {key} không có trong các phương án.',
    en: 'The key {key} is not among the choices.',
  },
  'key.missing': {
    vi: 'Đáp án {key} là mã “không trả lời”.',
    en: 'The key {key} is a code for no answer.',
  },
  'key.row': {
    vi: 'Đáp án nói đến dòng {row}, nhưng không có dòng này.',
    en: 'The key names row {row}, which is not there.',
  },
  'list.limit': {
    vi: 'Danh sách có {count} mục; nhiều nhất {limit}.',
    en: 'The list has {count} entries; at most {limit}.',
  },
  'name.reserved': { vi: 'Không được dùng tên {name}.', en: 'The name {name} may not be used.' },
  'nesting.limit': {
    vi: 'Câu hỏi nằm ở tầng thứ {count}; sâu nhất {limit}.',
    en: 'The question lies {count} levels deep; at most {limit}.',
  },
  'pattern.refused': {
    vi: 'Không dùng được biểu thức mẫu này: không dùng lookahead, lookbehind, tham chiếu ngược, lặp quá 1.000 lần.',
    en: 'The pattern cannot be used: it {reason}.',
  },
  'property.unknown': {
    vi: 'Không có thuộc tính nào tên là {property}.',
    en: 'There is no property called {property}.',
  },
  'question.limit': {
    vi: 'Có {count} câu hỏi; nhiều nhất {limit}.',
    en: 'There are {count} questions; at most {limit}.',
  },
  'repeat.limit': {
    vi: '{property} phải có, từ 1 đến {limit}.',
    en: '{property} must be given, from 1 to {limit}.',
  },
  'scale.items': {
    vi: 'Thang đo {scale} có {count} câu; cần ít nhất 2.',
    en: 'Scale {scale} has {count} items; it needs 2 or more.',
  },
  'scale.unknown': {
    vi: 'Thang đo {scale} có câu {item}, nhưng không có câu này.',
    en: 'Scale {scale} has the item {item}, which is not there.',
  },
  'sex.missing': {
    vi: 'Thiếu câu hỏi giới tính (role “sex”): kết quả phải tách được theo giới tính.',
    en: 'There is no question on sex (role “sex”): results must be told apart by sex.',
  },
  'size.limit': {
    vi: 'Phiếu dài {count} ký tự; nhiều nhất {limit}.',
    en: 'The questionnaire has {count} characters; at most {limit}.',
  },
  'text.missing': {
    vi: 'Phần chữ này thiếu bản tiếng {vietnameseName}.',
    en: 'This text is missing in {englishName}.',
  },
  'text.name': {
    vi: 'Không có phần chữ, nên người trả lời sẽ đọc tên {name}.',
    en: 'There is no text, so that people would read the name {name}.',
  },
  'validator.unsupported': {
    vi: 'Máy chủ chưa kiểm tra được {what}.',
    en: 'The server cannot check {what}.',
  },
} as const satisfies Record<string, Words>

export type Rule = keyof typeof rules

/** The names between braces in a text: `'{a} of {b}'` gives `'a' | 'b'`. */
type Slots<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Slots<Rest>
  : never
type Details<Name extends Rule> = Readonly<Record<Slots<(typeof rules)[Name][keyof Words]>, string | number>>

/** An obstacle of ours; the compiler asks for exactly the details that its words name. */
export function obstacle<Name extends Rule>(path: string, rule: Name, details: Details<Name>): Obstacle {
  return { path, rule, ...told(rules[rule], details) }
}

/** Words with the details in place of their names; a detail that is not there leaves its name. */
export function told(words: Words, details: Readonly<Record<string, unknown>>): Words {
  const fill = (text: string) =>
    text.replaceAll(/\{(\w+)\}/g, (slot, name: string) => shown(details[name]) ?? slot)
  return { vi: fill(words.vi), en: fill(words.en) }
}

function shown(detail: unknown): string | undefined {
  return typeof detail === 'string' || typeof detail === 'number' ? String(detail) : undefined
}
