/** The words of the office screens; a message missing in one language does not compile. */
import { type Language, useLanguage } from '../../words/words.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

/** How many of several items have a gap that is hardly chance. */
export interface Tally {
  readonly certain: number
  readonly of: number
}

type Message<Text> = Text extends (...parameters: infer Parameters) => string
  ? (...parameters: Parameters) => string
  : string

export type Words = { readonly [Key in keyof typeof vi]: Message<(typeof vi)[Key]> }

const catalogue: Record<Language, Words> = { vi, en }

export const officeWordsIn = (language: Language): Words => catalogue[language]
export const useOfficeWords = (): Words => officeWordsIn(useLanguage())
