/** What the office screens say in English. */
import type { Words } from './words.ts'

const number = new Intl.NumberFormat('en-GB')

export const en: Words = {
  office: 'Office',
  surveys: 'Surveys and tests',
  surveysLead: 'Choose one to see its results by sex.',
  code: 'Code',
  name: 'Name',
  responses: 'Responses received',
  state: 'State',
  open: 'Open',
  closed: 'Closed',
  report: 'See results',
  loading: 'Loading…',
  failed: 'The data could not be loaded.',
  signedOut:
    'The session has ended. Please enter again by the one-time link that the server prints when it starts.',
  none: 'There are no responses yet.',

  bySex: 'By sex',
  bySexAnd: 'By sex and',
  noOther: 'by sex alone',
  download: 'Download the figures (CSV)',
  print: 'Print',
  respondents: n => `${number.format(n)} respondents`,
  volunteers:
    'Respondents volunteered and were not drawn at random: the figures describe those who answered, not the whole province.',
  interval: '95% confidence interval',
  family: n => `p adjusted by Holm over the ${number.format(n)} questions of this report.`,
  threshold: n =>
    `Cells of 1 to ${number.format(n - 1)} people are withheld (•), and so are cells that would give one away (••).`,

  scales: 'Scales',
  questions: 'Questions',
  answer: 'Answer',
  group: 'Group',
  all: 'All',
  female: 'Women',
  male: 'Men',
  other: 'Other',
  undisclosed: 'Undisclosed',
  base: 'Answered this question',
  missing: 'Did not answer',
  mean: 'Mean',
  gap: 'Gap (women − men)',
  ratio: 'Ratio women/men',
  p: 'p',
  pAdjusted: 'adjusted p',
  effect: 'Effect size',
  withheld: 'withheld',
  few: 'few people, read with care',
  notDefined: 'not defined',
  table: 'Figures as a table',
  axis: '← disagree · agree →',
  alpha: 'Reliability (α)',
}
