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
    const rules = kept.get(since) ?? compileRules(fillChoices(definition, since), codebook)
    kept.set(since, rules)
    return rules
  }
}

export function openRulebook(database: Database): Rulebook {
  const kept = new Map<string, Promise<Edition>>()
  return {
    async find(survey, version, on) {
      const key = JSON.stringify([survey, version])
      const edition = kept.get(key) ?? openEdition(database, survey, version)
      kept.set(key, edition)
      edition.catch(() => kept.delete(key))
      const [oldest] = kept.keys()
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
      return (await edition)(on)
    },
  }
}
