/** The register and the proofs of consent as files for a spreadsheet. */
import type { Language } from '../problemCatalogue.ts'
import { csvOf } from '../spreadsheet.ts'
import type { ConsentProof } from './consents.ts'
import type { Register } from './register.ts'
import { laws } from './registerTexts.ts'

const registerHeader: Readonly<Record<Language, readonly string[]>> = {
  vi: [
    'Hoạt động',
    'Tên',
    'Mục đích',
    'Người có dữ liệu',
    'Trường',
    'Nội dung',
    'Loại dữ liệu',
    'Thời hạn lưu',
    'Người nhận',
    'Căn cứ',
    'Biện pháp bảo vệ',
    'Cơ quan chịu trách nhiệm',
    'Liên hệ',
  ],
  en: [
    'Activity',
    'Title',
    'Purpose',
    'Data subjects',
    'Field',
    'Content',
    'Kind of data',
    'Kept for',
    'Recipients',
    'Legal basis',
    'Security measures',
    'Controller',
    'Contact',
  ],
}

/** One row a field. */
export function registerCsv({ controller, measures, activities }: Register, language: Language): string {
  const protection = measures.map(measure => measure[language]).join('; ')
  const rows = activities.flatMap(
    ({ id, title, purpose, subjects, fields, retention, recipients, legalBasis }) =>
      fields.map(field => [
        id,
        title[language],
        purpose[language],
        subjects[language],
        field.name,
        field.title[language],
        laws[field.sensitivity][language],
        retention[language],
        recipients[language],
        legalBasis[language],
        protection,
        controller.name[language],
        controller.contact[language],
      ]),
  )
  return csvOf(registerHeader[language], rows)
}

const consentHeader = [
  'survey',
  'version',
  'definition_sha256',
  'consent_sha256',
  'from',
  'until',
  'on',
  'agreed',
  'text',
] as const

/** One row a day; a version that nobody has answered has one without a day. */
export function consentsCsv(proofs: readonly ConsentProof[], language: Language): string {
  const rows = proofs.flatMap(({ survey, version, definition, fingerprint, from, until, days, text }) =>
    (days.length > 0 ? days : [{ on: null, agreed: 0 }]).map(({ on, agreed }) => [
      survey,
      version,
      definition,
      fingerprint,
      from,
      until,
      on,
      agreed,
      text[language],
    ]),
  )
  return csvOf(consentHeader, rows)
}
