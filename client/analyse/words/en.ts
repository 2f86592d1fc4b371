/** What the office screens say in English. */
import type { Words } from './words.ts'

const number = new Intl.NumberFormat('en-GB')

export const en: Words = {
  office: 'Office',
  skip: 'To the main content',
  surveys: 'Surveys and tests',
  surveysLead: 'Choose one to see its results by sex.',
  surveysOnly: 'The surveys, tests and forms of the programme.',
  studies: 'Surveys',
  tests: 'Tests',
  forms: 'Forms and modules',
  code: 'Code',
  name: 'Name',
  responses: 'Responses received',
  state: 'State',
  open: 'Open',
  closed: 'Closed',
  taking: 'Takes answers',
  guarded: 'Needs a code',

  loading: 'Loading…',
  computing: 'Computing the results…',
  failed: 'The data could not be loaded',
  absent: 'There is nothing here',
  unreachable: 'The server cannot be reached. Please check the network and try again.',
  retry: 'Try again',
  sexless: 'This questionnaire does not ask for the respondent’s sex, so its results are not by sex.',
  none: 'There are no responses yet',
  noneYet: 'Results appear here as soon as responses come in.',

  oneSex: 'Only one sex answered this questionnaire, so women and men are not compared.',

  report: 'Results by sex',
  reportOfAll: 'Results',
  version: version => `version ${version} of the questionnaire`,
  fewRespondents: 'Too few respondents to say how many',
  respondents: n => `${number.format(n)} respondents`,
  also: 'Break down further by',
  noOther: 'nothing further',
  downloadCsv: 'Download CSV',
  downloadXlsx: 'Download XLSX',
  print: 'Print',
  showTables: 'Open all tables',
  hideTables: 'Close all tables',
  contents: 'In this report',

  reading: 'How to read it',
  volunteers:
    'Respondents volunteered and were not drawn at random. The figures describe those who answered, not the whole province.',
  small: threshold => `withheld: a cell of 1 to ${number.format(threshold - 1)} people`,
  complementary: 'withheld: it would give another withheld cell away',
  tooFew: fewest => `not computed: fewer than ${number.format(fewest)} answered`,
  few: few => `fewer than ${number.format(few)} answered: read with care`,
  withheld: 'withheld: too few people in the cell',
  notComputed: 'not computed: too few answered',
  fewShort: 'few answered: read with care',
  comparison: '“W − M”: women minus men (of shares: percentage points). “W/M”: women to men, 1 being equal.',
  interval: 'Ranges in the tables and lines in the charts are 95% confidence intervals.',
  chance: tests =>
    `“Chance alone hardly explains this” (a green line at the left), and gaps in bold: p < 0.05 after Holm’s adjustment over the ${number.format(tests)} tests of this report; for single answers, within their question.`,

  whoAnswered: 'Who answered',
  composition: 'How respondents are made up: age, schooling, place …',
  scales: 'Scales',
  highlights: 'Where women and men differ most',
  noHighlights:
    'There is no question that women and men answered so differently that chance alone hardly explains it.',
  table: 'Figures as a table',
  byDimension: dimension => `By ${dimension}`,
  answer: 'Answer',
  group: 'Group',
  all: 'All',
  female: 'Women',
  male: 'Men',
  other: 'Other',
  undisclosed: 'Undisclosed',
  missing: n => `no answer: ${number.format(n)}`,
  mean: 'Mean score',
  average: 'Mean',
  gap: 'W − M',
  ratio: 'W/M',
  pAdjusted: 'Adjusted p',
  wholeQuestion: p => `women against men: adjusted p ${p}`,
  right: answer => `${answer}\u00a0✓`,
  reverse: 'reversed: the more agreement, the lower the score of the scale',
  alpha: 'Reliability α',
  cautious: 'low, read with care',
  axisShare: 'Share of those who answered this question, %. Lines: 95% confidence interval.',
  axisRight:
    'Share of right answers (✓) among those who answered, without “don’t know”, %. Lines: 95% confidence interval.',
  axisMean: 'Mean. Lines: 95% confidence interval.',
  axisScale: range => `Mean score, from ${range}. Lines: 95% confidence interval.`,
  axisAgreement: (lowest, highest) => `← ${lowest} · ${highest} → (bold: each side added up, %)`,

  incomparable: 'Women and men cannot be compared: figures are withheld, or too few answered.',
  clearest: 'Clearest',
  tally: ({ certain, of }) =>
    certain === 0
      ? `Of ${of} items, every gap could be chance`
      : `Of ${of} items, ${certain} ${certain === 1 ? 'has' : 'have'} a gap that chance alone hardly explains`,
}
