/** The language in which a request is answered: the first of ours that its reader asks for, else Vietnamese. */
import type { Context } from 'hono'
import type { Language } from './problemCatalogue.ts'

export const readerLanguage = (c: Context): Language =>
  /\b(vi|en)\b/i.exec(c.req.header('accept-language') ?? '')?.[0].toLowerCase() === 'en' ? 'en' : 'vi'
