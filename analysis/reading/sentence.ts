/** A sentence in both languages with the names of what goes into it between braces: `'{gap} points higher'`. */
import type { Label } from '../report/dataset.ts'

/** The names between braces in a sentence: `'{a} of {b}'` gives `'a' | 'b'`. */
type Slots<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Slots<Rest>
  : never

/** What the compiler asks for: everything that either language names. */
export type SlotsOf<Sentence extends Label> = Readonly<
  Record<Slots<Sentence['vi']> | Slots<Sentence['en']>, Label>
>

const fill = (text: string, language: keyof Label, slots: Readonly<Record<string, Label>>) =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => slots[name]?.[language] ?? '')

/**
 * The sentence with everything put in.
 *
 * @example told({ vi: 'Cao hơn {gap} điểm.', en: '{gap} points higher.' }, { gap: decimal(4.2, 1) })
 */
export function told<const Sentence extends Label>(sentence: Sentence, slots: SlotsOf<Sentence>): Label {
  return { vi: fill(sentence.vi, 'vi', slots), en: fill(sentence.en, 'en', slots) }
}

/** Sentences one after the other. */
export const joined = (...sentences: readonly Label[]): Label => ({
  vi: sentences.map(({ vi }) => vi).join(' '),
  en: sentences.map(({ en }) => en).join(' '),
})
