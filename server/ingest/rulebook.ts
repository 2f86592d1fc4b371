/** The rules of every published version, compiled once for each day on which somebody began to answer. */
import { fillChoices } from '../../surveys/choiceSets.ts'
import type { Database } from '../store/database.ts'
import { findVersion } from '../store/surveys.ts'
import { compileRules, type Rules } from './rules.ts'

export interface Rulebook {
  /** @throws Problem `version.notFound` */
  readonly find: (survey: string, version: number, on: string) => Promise<Rules>
}

/** Compiled rules that are kept: more than all surveys of a day, few enough to hold in memory. */
const most = 200

export function openRulebook(database: Database): Rulebook {
  const kept = new Map<string, Promise<Rules>>()
  return {
    find(survey, version, on) {
      const key = JSON.stringify([survey, version, on])
      const found = kept.get(key)
      if (found) return found
      const rules = findVersion(database, survey, version).then(({ definition, codebook }) =>
        compileRules(fillChoices(definition, on), codebook),
      )
      kept.set(key, rules)
      rules.catch(() => kept.delete(key))
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break
        kept.delete(oldest)
      }
      return rules
    },
  }
}
