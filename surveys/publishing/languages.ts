/** Everything that people read is there in Vietnamese and in English. */
import { isRecord, textOf } from '../validator/json.ts'
import { obstacle, type Obstacle } from './obstacle.ts'
import type { ElementSpot, Spot } from './spot.ts'
import type { Survey } from './survey.ts'
import { localizable } from './vocabulary.ts'

const wordless = /^[^\p{L}]*$/u

export function missingTexts({ spots, elements }: Survey): readonly Obstacle[] {
  return [...spots.flatMap(untranslated), ...spots.flatMap(unnamed), ...elements.flatMap(untitled)]
}

/** A text that is not there in one of the languages; numbers and signs need none. */
function untranslated({ path, property, value }: Spot): readonly Obstacle[] {
  if (!localizable.has(property) || Array.isArray(value)) return []
  if (typeof value === 'string') return wordless.test(value) ? [] : [missing(path, 'en')]
  if (!isRecord(value)) return []
  const [vietnamese, english] = [textOf(value, 'vi') ?? textOf(value, 'default'), textOf(value, 'en')]
  return [...(vietnamese ? [] : [missing(path, 'vi')]), ...(english ? [] : [missing(path, 'en')])]
}

const names = { vi: ['Việt', 'Vietnamese'], en: ['Anh', 'English'] } as const

function missing(path: string, language: 'vi' | 'en'): Obstacle {
  const [vietnameseName, englishName] = names[language]
  return obstacle(path, 'text.missing', { vietnameseName, englishName })
}

/** Lists whose members show their name where they have no text: what the name and the text are called. */
const labelled: Readonly<Record<string, readonly [name: string, text: string]>> = {
  choices: ['value', 'text'],
  rateValues: ['value', 'text'],
  rows: ['value', 'text'],
  columns: ['name', 'title'],
  items: ['name', 'title'],
}

/** A choice, row, column or item that would show its bare name; a number or a single letter may stand for itself. */
function unnamed({ path, property, value, owner }: Spot): readonly Obstacle[] {
  const [naming, text] = labelled[property] ?? []
  if (naming === undefined || text === undefined) return []
  // The columns of a plain matrix are choices; the items of a scale are not shown at all.
  if (isRecord(value)) return textless(path, value[naming] ?? value['value'], value[text] ?? value['text'])
  return property === 'items' && owner['method'] !== undefined ? [] : textless(path, value, undefined)
}

const silent = new Set(['html', 'image', 'panel', 'flowpanel'])

/** A question that would show its bare name. */
function untitled({ path, value }: ElementSpot): readonly Obstacle[] {
  const isSilent = silent.has(textOf(value, 'type') ?? '') || value['titleLocation'] === 'hidden'
  return isSilent ? [] : textless(path, value['name'], value['title'])
}

function textless(path: string, name: unknown, text: unknown): readonly Obstacle[] {
  const isShown = text === undefined && typeof name === 'string' && /\p{L}{2}/u.test(name)
  return isShown ? [obstacle(path, 'text.name', { name })] : []
}
