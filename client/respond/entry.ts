/** The code with which somebody came in: it goes with the answer, beside its body, and stands in no address. */

export interface Entry {
  /** What lets the one answer in. */
  readonly pass: string
  readonly mode: 'class' | 'web'
}

/** Lives as long as the page, so that a survey that may leave no trace leaves none. */
const entries = new Map<string, Entry>()

const keyOf = (survey: string) => `entry/${survey}`

export const enter = (survey: string, entry: Entry): void => void entries.set(survey, entry)

function readKept(survey: string): Entry | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(survey)) ?? 'null')
  } catch {
    return null
  }
}

/** The code for a survey with which this tab was entered; `null`: none. */
export const entryFor = (survey: string): Entry | null => entries.get(survey) ?? readKept(survey)

/** Keeps it over a reload of this tab. */
export function keepEntry(survey: string, entry: Entry): void {
  try {
    sessionStorage.setItem(keyOf(survey), JSON.stringify(entry))
  } catch {
    // Then it lives as long as the page.
  }
}

/** It has gone with the answer. */
export function dropEntry(survey: string): void {
  entries.delete(survey)
  try {
    sessionStorage.removeItem(keyOf(survey))
  } catch {
    // Nothing was kept.
  }
}
