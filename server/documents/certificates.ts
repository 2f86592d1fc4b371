/** Certificates, one a page. The names are in the request and on the paper, and nowhere else. */
import { longDay, shortDay } from './officialDate.ts'
import { typeset } from './typesetter.ts'

type Language = 'vi' | 'en'

export interface Certificates {
  readonly language: Language
  readonly names: readonly string[]
  /** The body above the one that certifies; may be empty. */
  readonly superior: string
  /** The body that certifies; may be empty. */
  readonly agency: string
  readonly course: string
  /** Where the class was held; may be empty. */
  readonly hall: string
  readonly heldOn: string
  /** The last day; `null`: it was one day. */
  readonly heldUntil: string | null
  readonly hours: number | null
  /** Where it is signed; may be empty. */
  readonly place: string
  /** The day of signing; `null`: it is written by hand. */
  readonly signedOn: string | null
  /** In whose place, and as what; lines of their own. */
  readonly position: string
  readonly signer: string
}

const words = {
  vi: {
    title: 'Giấy chứng nhận',
    state: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: 'Số: ............/GCN',
    certifies: 'chứng nhận',
    person: 'Ông/Bà',
    completed: 'đã hoàn thành khóa học',
    on: (from: string, until: string | null) =>
      until === null
        ? `Tổ chức ngày ${shortDay(from)}`
        : `Tổ chức từ ngày ${shortDay(from)} đến ngày ${shortDay(until)}`,
    at: (hall: string) => `tại ${hall}`,
    hours: (hours: number) => `Thời lượng: ${hours} giờ`,
    blank: 'ngày ....... tháng ....... năm ..........',
  },
  en: {
    title: 'Certificate',
    state: 'SOCIALIST REPUBLIC OF VIET NAM',
    motto: 'Independence - Freedom - Happiness',
    number: 'No. ............/GCN',
    certifies: 'certifies that',
    person: '',
    completed: 'has completed the course',
    on: (from: string, until: string | null) =>
      until === null
        ? `Held on ${longDay(from, 'en')}`
        : `Held from ${longDay(from, 'en')} to ${longDay(until, 'en')}`,
    at: (hall: string) => `at ${hall}`,
    hours: (hours: number) => `Duration: ${hours} hours`,
    blank: 'Date: ..............................',
  },
}

/** The line with place and day, above the signature. */
function signedLine({ place, signedOn, language }: Certificates): string {
  const day = signedOn === null ? words[language].blank : longDay(signedOn, language)
  return place ? `${place}, ${day}` : day
}

export function certificates(content: Certificates): Uint8Array<ArrayBuffer> {
  const { language, names, superior, agency, course, position, signer } = content
  const { on, at, hours, blank: _blank, ...told } = words[language]
  const held = [on(content.heldOn, content.heldUntil), ...(content.hall ? [at(content.hall)] : [])]
  const texts = {
    ...told,
    language,
    names,
    superior,
    agency,
    course,
    position: position.split('\n'),
    signer,
    held: held.join(' '),
    hours: content.hours === null ? '' : hours(content.hours),
    signed: signedLine(content),
  }
  return typeset('certificates', { texts })
}
