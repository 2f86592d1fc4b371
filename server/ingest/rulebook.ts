/** The rules of every published version, compiled once for each span of days with the same choices. */
import { changeDays, fillChoices } from '../../surveys/choiceSets.ts'
import type { Database } from '../store/database.ts'
import { findVersion } from '../store/surveys.ts'
import { compileRules, type Rules } from './rules.ts'

export interface Rulebook {
  /** @throws Problem `version.notFound` */
  readonly find: (survey: string, version: number, on: string) => Promise<Rules>
}

/** The rules of one version on a day. */
type Edition = (on: string) => Rules

/** Versions that are kept: more than are open at a time, few enough to hold in memory. */
const most = 100

/** A day stands for all days after the last change before it, so that nobody can ask for one compilation a day. */
async function openEdition(database: Database, survey: string, version: number): Promise<Edition> {
  const { definition, codebook } = await findVersion(database, survey, version)
  const days = changeDays(definition)
  const kept = new Map<string, Rules>()
  return on => {
    const since = days.findLast(day => day <= on) ?? '2000-01-01'
    const known = kept.get(since)
    if (known) return known
    const rules = compileRules(fillChoices(definition, since), codebook)
    kept.set(since, rules)
    return rules
  }
}

export function openRulebook(database: Database): Rulebook {
  const kept = new Map<string, Promise<Edition>>()
  const open = (key: string, survey: string, version: number) => {
    const opened = openEdition(database, survey, version)
    kept.set(key, opened)
    // What could not be opened may be there the next time.
    opened.catch(() => kept.delete(key))
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return opened
  }
  return {
    async find(survey, version, on) {
      const key = JSON.stringify([survey, version])
      const edition = await (kept.get(key) ?? open(key, survey, version))
      return edition(on)
    },
  }
}
