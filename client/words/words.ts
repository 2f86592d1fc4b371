/** The catalogue of what the pages say: every language has every message, with the same parameters, or it does not compile. */
import { createContext, useContext } from 'react'
import { en } from './en.ts'
import { vi } from './vi.ts'

type Message<Text> = Text extends (parameter: infer Parameter) => string
  ? (parameter: Parameter) => string
  : string

export type Words = { readonly [Key in keyof typeof vi]: Message<(typeof vi)[Key]> }

/** Vietnamese first, wherever languages are listed. */
export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

/** What a language calls itself. */
export const languageNames: Record<Language, string> = { vi: 'Tiếng Việt', en: 'English' }

const catalogue: Record<Language, Words> = { vi, en }

export const wordsIn = (language: Language): Words => catalogue[language]

export const LanguageContext = createContext<Language>('vi')

export const useLanguage = (): Language => useContext(LanguageContext)
export const useWords = (): Words => wordsIn(useLanguage())
