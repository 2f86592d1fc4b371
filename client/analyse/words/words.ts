/** The words of the office screens; a message missing in one language does not compile. */
import { type Language, useLanguage } from '../../words/words.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

/** A gap between women and men, its figures written out. */
export interface Gap {
  readonly womenHigher: boolean
  readonly difference: string
  readonly higher: string
  readonly lower: string
}

/** A gap in the shares that gave an answer. */
export interface ShareGap extends Gap {
  readonly answer: string
}

/** Towards which end of an agreement scale women lean more than men. */
export interface Leaning {
  readonly end: string
  readonly female: string
  readonly male: string
}

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
