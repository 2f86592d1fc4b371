/** Addresses that keep the reader's language: Vietnamese is what is not said. */
import type { Language } from '../words/words.ts'

const parameter = 'lang'

/** @example addressIn('en', '/s/perception') // '/s/perception?lang=en' */
export const addressIn = (language: Language, path: string): string =>
  language === 'vi' ? path : `${path}?${parameter}=${language}`

export const languageOf = (address: string): Language =>
  new URL(address).searchParams.get(parameter) === 'en' ? 'en' : 'vi'

/** A part of an address as it is meant; what is damaged is taken as it stands, and will be found to be wrong. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
