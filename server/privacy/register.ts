/** The register of processing: what is kept of whom, what for, how long and who reads it, made from the questionnaires themselves. */
import { and, asc, eq } from 'drizzle-orm'
import { type Element, elementsOf, type Instrument, type Label, textsIn } from '../../surveys/instrument.ts'
import { retentionMonths } from '../../surveys/keeping.ts'
import { shippedProgramme } from '../../surveys/programme.ts'
import type { Database } from '../store/database.ts'
import { bases, laws, measures, staffTables, unasked } from './registerTexts.ts'
import { staffKeeping } from './staffKeeping.ts'

type Sensitivity = keyof typeof laws

export interface Field {
  readonly name: string
  readonly title: Label
  readonly sensitivity: Sensitivity
}

export interface Activity {
  readonly id: string
  readonly kind: 'survey' | 'staff'
  readonly title: Label
  readonly purpose: Label
  readonly subjects: Label
  readonly legalBasis: Label
  readonly recipients: Label
  readonly retention: Label
  readonly fields: readonly Field[]
}

export interface Register {
  readonly controller: { readonly name: Label; readonly contact: Label }
  readonly measures: readonly Label[]
  readonly activities: readonly Activity[]
}

const monthsLabel = (months: number | null): Label =>
  months === null
    ? { vi: 'Lâu dài: chỉ là số lượng', en: 'For good: these are counts' }
    : {
        vi: `${months} tháng từ khi nhận, sau đó xóa và chỉ giữ số phiếu`,
        en: `${months} months from receipt, then deleted; only the number of responses stays`,
      }

const daysLabel = (days: number): Label => ({
  vi: `${days} ngày sau khi hết hiệu lực`,
  en: `${days} days after it ended`,
})

/** Roles that the decree names among the sensitive, whatever a questionnaire says of them. */
const sensitiveRoles = new Set<unknown>(['ethnicity'])
/** Notes and panels hold nothing. */
const silent = new Set(['html', 'panel', 'image', 'expression'])

function sensitivityOf({ sensitive, role }: Element, kind: keyof typeof bases): Sensitivity {
  if (sensitive === true || sensitiveRoles.has(role)) return 'sensitive'
  return kind === 'form' ? 'none' : 'basic'
}

const kindOf = ({ kind }: Instrument): keyof typeof bases =>
  kind === 'test' || kind === 'module' || kind === 'form' ? kind : 'survey'

function surveyActivity(slug: string, instrument: Instrument): Activity {
  const kind = kindOf(instrument)
  const questions = [...elementsOf(instrument)].filter(({ type }) => !silent.has(type))
  return {
    id: slug,
    kind: 'survey',
    title: textsIn(instrument.title),
    ...bases[kind],
    ...(kind === 'survey' && !questions.some(({ role }) => role === 'consent') && { legalBasis: unasked }),
    retention: monthsLabel(retentionMonths(instrument)),
    fields: questions.map(question => ({
      name: question.name,
      title: textsIn(question.title ?? question.name),
      sensitivity: sensitivityOf(question, kind),
    })),
  }
}

function staffActivities({ tables }: Database): Activity[] {
  const days = new Map<string, number>(staffKeeping(tables).map(({ name, days: kept }) => [name, kept]))
  return staffTables.map(({ fields, retention, ...table }) => ({
    ...table,
    kind: 'staff',
    retention: retention ?? daysLabel(days.get(table.id) ?? 0),
    fields: fields.map(({ name, title, sensitive }) => ({
      name,
      title,
      sensitivity: sensitive ? 'sensitive' : 'basic',
    })),
  }))
}

export async function processingRegister(database: Database): Promise<Register> {
  const { surveys, versions } = database.tables
  const current = await database.read
    .select({ slug: surveys.slug, definition: versions.definition })
    .from(surveys)
    .innerJoin(versions, and(eq(versions.survey, surveys.slug), eq(versions.version, surveys.version)))
    .orderBy(asc(surveys.slug))
  const { agency, contact } = shippedProgramme
  return {
    controller: { name: textsIn(agency), contact: textsIn(contact) },
    measures,
    activities: [
      ...current.map(({ slug, definition }) => surveyActivity(slug, definition)),
      ...staffActivities(database),
    ],
  }
}
