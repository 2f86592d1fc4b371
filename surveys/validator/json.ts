/** Reading a questionnaire's JSON: properties by their name or their older name, as the kind that SurveyJS takes them for. */

export type Json = Readonly<Record<string, unknown>>

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Names that SurveyJS gave up and still reads. */
const older: Readonly<Record<string, string>> = {
  allowRowReorder: 'allowRowsDragAndDrop',
  caseInsensitive: 'insensitive',
  copyDefaultValueFromLastEntry: 'defaultValueFromLastRow',
  eachRowRequired: 'isAllRowRequired',
  elements: 'questions',
  firstPageIsStartPage: 'firstPageIsStarted',
  maxCommentLength: 'maxOthersLength',
  showCommentArea: 'hasComment',
  showNoneItem: 'hasNone',
  showOtherItem: 'hasOther',
}

export function property(json: Json, name: string): unknown {
  const before = older[name]
  return json[name] ?? (before === undefined ? undefined : json[before])
}

export function flag(json: Json, name: string, otherwise = false): boolean {
  const value = property(json, name)
  return value === undefined ? otherwise : value === true || value === 'true'
}

export function textOf(json: Json, name: string): string | undefined {
  const value = property(json, name)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** An element's name; numbers are taken as text. */
export function nameOf(json: Json): string {
  return typeof json.name === 'number' ? String(json.name) : (textOf(json, 'name') ?? '')
}

/** An element's type, whose name SurveyJS takes in any case of letters. */
export function typeOf(element: Json): string {
  return (textOf(element, 'type') ?? '').toLowerCase()
}

export function numberOf(json: Json, name: string): number | undefined {
  const value = property(json, name)
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

export function listOf(json: Json, name: string): readonly unknown[] {
  const value = property(json, name)
  return Array.isArray(value) ? value : []
}

/** The parts of a list that are objects: elements, columns, validators. */
export function recordsOf(json: Json, name: string): readonly Json[] {
  return listOf(json, name).filter(isRecord)
}

/** Whether two values are the same JSON, to the letter. As deep as the shallower of the two. */
export function identical(x: unknown, y: unknown): boolean {
  if (x === y) return true
  if (Array.isArray(x)) {
    return Array.isArray(y) && x.length === y.length && x.every((item, index) => identical(item, y[index]))
  }
  if (!isRecord(x) || !isRecord(y)) return false
  const keys = Object.keys(x)
  return (
    keys.length === Object.keys(y).length &&
    keys.every(key => Object.hasOwn(y, key) && identical(x[key], y[key]))
  )
}
