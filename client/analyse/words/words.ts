/** The words of the office screens; a message missing in one language does not compile. */
import { type Language, useLanguage } from '../../words/words.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

type Message<Text> = Text extends (parameter: infer Parameter) => string
  ? (parameter: Parameter) => string
  : string

export type Words = { readonly [Key in keyof typeof vi]: Message<(typeof vi)[Key]> }

const catalogue: Record<Language, Words> = { vi, en }

export const useOfficeWords = (): Words => catalogue[useLanguage()]
