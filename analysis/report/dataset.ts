/** What a report is made from: the answers of one questionnaire as columns, one row a respondent. */

export interface Label {
  readonly vi: string
  readonly en: string
}

export type Code = string | number | boolean

export interface Category {
  readonly code: Code
  readonly label: Label
  /** A code that gives a reason for not answering; it is counted, and enters no share and no score. */
  readonly missing: boolean
}

export interface Variable {
  readonly name: string
  readonly title: Label
  readonly level: 'nominal' | 'ordinal' | 'binary' | 'number' | 'text'
  readonly categories: readonly Category[]
  readonly role: string | null
  /** A high code means less of what the scale measures. */
  readonly reverse: boolean
  /** The code of the right answer, where there is one. */
  readonly key: Code | null
  /** On private life or on what the law calls sensitive: small cells need more people. */
  readonly sensitive: boolean
}

/** Bytes from here on say that there is no answer: skipped, or not shown. */
export const blank = 254

export interface CodedColumn {
  readonly variable: Variable
  /** Each respondent's place in the variable's categories, or `blank` and above. */
  readonly places: Uint8Array
}

export interface NumberColumn {
  readonly variable: Variable
  /** NaN where there is no answer. */
  readonly values: Float64Array
}

export type Column = CodedColumn | NumberColumn

export interface Dataset {
  /** Respondents: the length of every column. */
  readonly n: number
  readonly columns: readonly Column[]
}

export const isCoded = (column: Column): column is CodedColumn => 'places' in column

/** @throws RangeError when the dataset has no such variable */
export function columnOf({ columns }: Dataset, name: string): Column {
  const column = columns.find(({ variable }) => variable.name === name)
  if (!column) throw new RangeError(`columnOf requires a variable of the dataset, got ${name}`)
  return column
}
