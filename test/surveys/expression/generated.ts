/** Expressions and answers made up by the thousand, near enough to each other that they meet. */
import fc from 'fast-check'

const words = ['a', 'A', 'b', 'yes', 'no', 'item1', 'Item2', 'c3', 'mẹ', 'x y', 'true', 'False', 'undefined']
const digits = [
  '0',
  '1',
  '2',
  '10',
  '007',
  '0.5',
  '1,5',
  '-3',
  '2.25',
  '1e3',
  '0x1F',
  '1234567890123456',
  '12345678901234567',
  '5%',
  ' 7 ',
]
/** Instants told to the day, the hour, the minute and the second, one of them not on the calendar. */
export const days = [
  '2026-11-25',
  '2026-11-25T08:30',
  '2026-11-25T08:30:15',
  '2000-02-29',
  '2026-13-01',
  '2026-11-24 10:00',
  '1/25/2026 9:41',
  '1/5/2026 9:41',
]

const anyText = fc.constantFrom(...words, ...digits, ...days, '', "'quoted'", '"', 'null')
const number = fc.oneof(
  fc.constantFrom(0, 1, 2, 3, 5, 10, -1, 0.1, 0.2, 0.3, 1.005, 2.5, 1e21, 1e-7),
  fc.integer({ min: -20, max: 120 }),
)
const single = fc.oneof(
  { weight: 4, arbitrary: anyText },
  { weight: 4, arbitrary: number },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constant(null) },
)
const list = fc.array(single, { maxLength: 4 })
const row = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'Name'), fc.oneof(single, list), { maxKeys: 3 })

/** One answer, of any kind but rows. */
export const anAnswer = fc.oneof(single, list)

/** The names that generated expressions ask for, most of them answered. */
const names = [
  'q1',
  'q2',
  'Q3',
  'age',
  'list',
  'rows',
  'panel.a',
  'rows[0].a',
  'rows[-1].b',
  'list[1]',
  'list.length',
  'nobody',
  'map.r1.a',
  '$q1',
  '#q1',
  '#q2',
  'q1-Comment',
]

/** What a respondent may have answered, of any shape. */
export const answers = fc.record(
  {
    q1: anAnswer,
    q2: fc.oneof(single, list, row),
    q3: single,
    age: fc.oneof(number, anyText),
    list,
    rows: fc.array(row, { maxLength: 3 }),
    panel: row,
    map: fc.dictionary(fc.constantFrom('r1', 'r2'), row),
    'q1-Comment': anyText,
  },
  { requiredKeys: [] },
)

const constant = fc.oneof(
  fc.constantFrom(...words.filter(word => /^[a-zA-Z]\w*$/.test(word) && word !== 'undefined')),
  fc.constantFrom(...words, ...digits, ...days, '').map(word => `'${word}'`),
  fc.constantFrom(
    '"say \\"no\\""',
    "'it\\'s'",
    '0x10',
    '-5',
    '0',
    '1',
    '2',
    '10',
    '0.5',
    '1.5',
    '100',
    'true',
    'FALSE',
  ),
)
const name = fc.constantFrom(...names).map(written => `{${written}}`)
const spaced = fc.constantFrom(' ', ' ', ' ', '  ', '\n')
const operator = fc.constantFrom(
  ...'= == <> != > >= < <= => =< equal notequal greater less equals greaterorequal lessorequal'.split(' '),
  ...'contains contain notcontains notcontain *= anyof allof noneof and or AND Or && ||'.split(' '),
  ...'+ - * / % ^ power'.split(' '),
)
const plainCall = fc.constantFrom('sum', 'min', 'max', 'count', 'avg', 'round', 'trunc', 'iif', 'substring')
const dateCall = fc.constantFrom(
  ...'getDate getYear year month day weekday age today currentDate currentYear'.split(' '),
  ...'dateDiff dateAdd diffDays'.split(' '),
)
const unit = fc.constantFrom("'days'", "'months'", "'years'", "'hours'", "'minutes'", "'seconds'", "'weeks'")

/** A text of the language, of some depth; `rows` adds the functions over rows. */
export function expressions(over: 'values' | 'rows' = 'values'): fc.Arbitrary<string> {
  const { tree } = fc.letrec<{ tree: string; leaf: string }>(tie => ({
    leaf: fc.oneof(name, name, name, constant),
    tree: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'expression' },
      tie('leaf'),
      fc.tuple(tie('tree'), spaced, operator, spaced, tie('tree')).map(parts => parts.join('')),
      fc.tuple(tie('tree'), operator, tie('tree')).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      fc.tuple(tie('leaf'), fc.constantFrom('empty', 'notempty', 'NotEmpty')).map(parts => parts.join(' ')),
      tie('tree').map(of => `!(${of})`),
      fc.array(tie('tree'), { maxLength: 3 }).map(items => `[${items.join(', ')}]`),
      fc
        .tuple(plainCall, fc.array(tie('tree'), { maxLength: 3 }))
        .map(([call, given]) => `${call}(${given.join(', ')})`),
      fc
        .tuple(dateCall, fc.array(fc.oneof(tie('leaf'), unit), { maxLength: 3 }))
        .map(([call, given]) => `${call}(${given.join(', ')})`),
      ...(over === 'rows' ? [rowCall, rowCall, rowCall] : []),
    ),
  }))
  return tree
}

const filter = fc.constantFrom(
  '{a} > 1',
  '{b} = {q1}',
  '{a} notempty and {b} <> 2',
  "'{a} >= {age}'",
  '\'{Name} = "a"\'',
  'true',
  '{c}',
)
const rowCall = fc
  .tuple(
    fc.constantFrom('sumInArray', 'countInArray', 'avgInArray', 'minInArray', 'maxInArray'),
    fc.constantFrom('{rows}', '{rows}', '{map}', '{q2}', '{list}', '{nobody}'),
    fc.constantFrom("'a'", "'b'", 'Name', '5'),
    fc.option(
      fc.oneof(
        filter,
        fc.tuple(fc.constantFrom("'b'", 'c'), filter).map(parts => parts.join(', ')),
      ),
      { nil: undefined },
    ),
  )
  .map(([call, ...given]) => `${call}(${given.filter(part => part !== undefined).join(', ')})`)

const scraps = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  ',',
  "'",
  '"',
  '\\',
  '!',
  '-',
  '.',
  '0x1F',
  '01',
  '1e5',
  'null',
  'undefined',
]
const scrap = fc.constantFrom(
  ...scraps,
  'negate',
  'empty',
  'notempty',
  'true',
  'trueish',
  'or',
  'iif(',
  '{a}',
  '#',
  ' ',
)

/** A text of the language with pieces cut out and put in, most of which cannot be read any more. */
export const damagedExpressions = fc
  .tuple(
    expressions(),
    fc.array(fc.tuple(fc.nat(60), fc.nat(3), fc.option(scrap, { nil: '' })), { maxLength: 3 }),
  )
  .map(([text, cuts]) =>
    cuts.reduce(
      (damaged, [at, length, piece]) => damaged.slice(0, at) + piece + damaged.slice(at + length),
      text,
    ),
  )
