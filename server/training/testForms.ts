/** The forms of the tests that classes took, as the analysis of training takes them. */
import type { TestForm, TestItem } from '../../analysis/training/trainee.ts'
import { textsIn } from '../../surveys/instrument.ts'
import type { Variable } from '../../surveys/variables.ts'
import type { Database } from '../store/database.ts'
import { findSurvey, findVersion } from '../store/surveys.ts'
import { scorerFor } from './scorer.ts'

const isCode = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number'

function itemOf(name: string, key: unknown, variable: Variable | undefined): TestItem {
  return {
    name,
    title: variable?.title ?? { vi: name, en: name },
    options: (variable?.categories ?? []).flatMap(({ code, label, missing }) =>
      isCode(code) ? [{ code, label, missing }] : [],
    ),
    key: isCode(key) ? key : null,
  }
}

/** The items that have a right answer, with what people read of them. */
export const itemsOf = (codebook: readonly Variable[], keys: ReadonlyMap<string, unknown>): TestItem[] =>
  [...keys].map(([name, key]) =>
    itemOf(
      name,
      key,
      codebook.find(variable => variable.name === name),
    ),
  )

export interface Test {
  readonly form: TestForm
  /** the audiences that its question on the person’s group offers */
  readonly groups: Variable['categories']
}

/**
 * A form by its newest version, with the right answers as they are held now.
 *
 * @throws Problem `survey.notFound`
 */
export async function testForm(database: Database, slug: string): Promise<Test> {
  const { version } = await findSurvey(database, slug)
  const { definition, codebook } = await findVersion(database, slug, version)
  const { keys } = await scorerFor(database, slug, version)
  const passMark = definition['passMark']
  return {
    form: {
      name: slug,
      title: textsIn(definition.title),
      passMark: typeof passMark === 'number' ? passMark : null,
      items: itemsOf(codebook, keys),
    },
    groups: (codebook.find(({ role }) => role === 'audience')?.categories ?? []).filter(
      ({ missing }) => !missing,
    ),
  }
}
