/** What a questionnaire may say beyond SurveyJS's own properties: one table for the registry and the redaction. */

export interface CustomProperty {
  readonly name: string
  /** The SurveyJS classes that have it; questions of every type inherit from `question`. */
  readonly of: readonly ('survey' | 'question' | 'itemvalue')[]
  readonly type: 'string' | 'boolean' | 'number' | 'condition' | 'value'
  /** Whether respondents' browsers get it. What only the analysis needs stays on the server. */
  readonly shown: boolean
}

const shown = (name: string, type: CustomProperty['type'], ...of: CustomProperty['of']): CustomProperty => ({
  name,
  of,
  type,
  shown: true,
})
const kept = (name: string, type: CustomProperty['type'], ...of: CustomProperty['of']): CustomProperty => ({
  name,
  of,
  type,
  shown: false,
})

export const customProperties: readonly CustomProperty[] = [
  // What it is and how it is run.
  shown('code', 'string', 'survey', 'question'),
  shown('kind', 'string', 'survey'),
  shown('modes', 'value', 'survey'),
  shown('minimumAge', 'number', 'survey', 'question'),
  /** A sensitive survey may be left at once and leaves no trace on the device. */
  shown('sensitive', 'boolean', 'survey', 'question'),
  /** Answers that do not meet it are thrown away on the device. */
  shown('storedIf', 'condition', 'survey'),
  /** Whether somebody who has sent an answer may take it back; they may where nothing is said. */
  shown('withdrawable', 'boolean', 'survey'),
  shown('role', 'string', 'question'),
  shown('choiceSet', 'string', 'question'),
  /** `true`, or the rows that the short form keeps. */
  shown('shortForm', 'value', 'question'),
  shown('missing', 'boolean', 'itemvalue'),

  // What its answers mean.
  kept('officialTitle', 'value', 'survey'),
  /** For how many months the answers of single people are kept. */
  kept('retentionMonths', 'number', 'survey'),
  /** From which age on people belong to a group, of a question on age. */
  kept('ageFrom', 'number', 'itemvalue'),
  /** Everybody who is asked is of this sex, so that there is no question on it: `female`, `male`. */
  kept('onlySex', 'string', 'survey'),
  kept('disaggregateBy', 'value', 'survey'),
  kept('scales', 'value', 'survey'),
  /** When the thing that a form describes meets its standard. */
  kept('passedIf', 'condition', 'survey'),
  kept('measure', 'string', 'question'),
  kept('scale', 'string', 'question'),
  kept('reverse', 'boolean', 'question'),
  /** The codes that count as a good answer. */
  kept('favourable', 'value', 'question'),
  kept('construct', 'string', 'question'),
  kept('indicator', 'value', 'survey', 'question', 'itemvalue'),
  kept('why', 'string', 'question'),

  // Tests.
  kept('courses', 'value', 'survey'),
  /** The share of right answers, 0–1, from which a test is passed. */
  kept('passMark', 'number', 'survey'),
  kept('parallelForm', 'string', 'survey'),
  /** What a right answer is worth; 1 where it is not given. */
  kept('points', 'number', 'question'),
  kept('topics', 'value', 'survey'),
  kept('topic', 'string', 'question'),
  kept('level', 'string', 'question'),
  kept('citation', 'string', 'question', 'itemvalue'),
  kept('verification', 'string', 'question', 'itemvalue'),

  // Forms, and what holds for a time.
  kept('tier', 'value', 'itemvalue'),
  kept('units', 'string', 'question', 'itemvalue'),
  kept('validFrom', 'string', 'question', 'itemvalue'),
  kept('validUntil', 'string', 'question', 'itemvalue'),
]
