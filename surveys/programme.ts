/** Who runs the programme, filled into the texts of an instrument: `{lien_he}` becomes the contact. */
import type { Instrument } from './instrument.ts'
import shipped from './programme.json' with { type: 'json' }

interface BothLanguages {
  readonly default: string
  readonly en: string
}

export interface Programme {
  readonly agency: BothLanguages
  readonly contact: BothLanguages
  /** Where a person finds help in the commune. */
  readonly localAddress: BothLanguages
}

/** The plan names the lead agency but nobody to contact, so the texts say that this is not given yet. */
export const shippedProgramme: Programme = shipped

const wordsOf = ({ agency, contact, localAddress }: Programme): Readonly<Record<string, string>> => ({
  don_vi_chu_tri: agency.default,
  agency: agency.en,
  lien_he: contact.default,
  contact: contact.en,
  dia_chi_tin_cay: localAddress.default,
  local_address: localAddress.en,
})

const languages = new Set(['default', 'vi', 'en'])

function filled(part: unknown, words: Readonly<Record<string, string>>, property = ''): unknown {
  if (typeof part === 'string')
    return languages.has(property)
      ? part.replaceAll(/\{(\w+)\}/g, (slot, name: string) => words[name] ?? slot)
      : part
  if (Array.isArray(part)) return part.map(one => filled(one, words))
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, filled(value, words, name)]))
}

/**
 * The instrument with the programme's words in place of its slots. Only texts in two languages are touched, so
 * conditions keep their braces.
 *
 * @example fillProgramme(perception, shippedProgramme) // 00: “… Cơ quan chịu trách nhiệm: cơ quan quản lý …”
 */
export const fillProgramme = (instrument: Instrument, programme: Programme): Instrument => ({
  ...Object(filled(instrument, wordsOf(programme))),
})
