/** Scores the answers to a version of a test by its right answers, those that were put right afterwards too. */
import type { Answers, Instrument } from '../../surveys/instrument.ts'
import { keyedItemsOf } from '../../surveys/keyedItem.ts'
import { type Score, score } from '../../surveys/score.ts'
import type { Database } from '../store/database.ts'
import { keyCorrectionsOf } from '../store/keyCorrections.ts'
import { findVersion, type Version } from '../store/surveys.ts'

export interface Scorer {
  readonly codebook: Version['codebook']
  /** As it was published: its own keys are those before any correction. */
  readonly definition: Instrument
  /** The right answer to each item, in reading order. */
  readonly keys: ReadonlyMap<string, unknown>
  readonly score: (answers: Answers) => Score
}

/** @throws Problem `version.notFound` */
export async function scorerFor(database: Database, survey: string, version: number): Promise<Scorer> {
  const { definition, codebook } = await findVersion(database, survey, version)
  const corrected = await keyCorrectionsOf(database, survey, version)
  const keys = new Map(keyedItemsOf(definition).map(({ name, key }) => [name, corrected.get(name) ?? key]))
  return { definition, codebook, keys, score: answers => score(definition, answers, corrected) }
}
