import { describe, expect, test } from 'vitest'
import type { Rule } from '../../../surveys/validator/finding.ts'
import { compileValidator } from '../../../surveys/validator/validator.ts'
import { everyKind, picture, soundAnswers } from './everyKind.ts'
import { verdictOf } from './oracle.ts'

const validator = compileValidator(everyKind)

/** What is sent in place of sound answers, the question found wrong, and the rule; `undefined` sends nothing. */
type Forgery = readonly [patch: Readonly<Record<string, unknown>>, question: string, rule: Rule]

const png = (content: unknown) => ({ files: [{ ...picture, content }] })

const forgeries: readonly Forgery[] = [
  // Nothing where something is due.
  [{ sex: undefined }, 'sex', 'required'],
  [{ views: undefined }, 'views.r1', 'required'],
  [{ views: { r1: 1 } }, 'views.r2', 'required'],
  [{ courses: [{}] }, 'courses[0].title', 'required'],
  [{ courses: [{ title: '  ' }] }, 'courses[0].title', 'required'],
  [{ children: [{ school: 'none' }] }, 'children[0].name', 'required'],
  [{ age: 61, double: 122, next: 62 }, 'pension', 'required'],
  [{ phone: undefined }, 'reach', 'required'],
  [{ phone: ' ' }, 'reach', 'required'],
  [{ least: undefined }, 'least', 'count'],
  // One choice.
  [{ sex: 'alien' }, 'sex', 'choice'],
  [{ sex: '' }, 'sex', 'choice'],
  [{ sex: '  ' }, 'sex', 'choice'],
  [{ sex: 5 }, 'sex', 'choice'],
  [{ sex: null }, 'sex', 'choice'],
  [{ sex: ['female'] }, 'sex', 'choice'],
  [{ sex: [''] }, 'sex', 'choice'],
  [{ sex: { a: 1 } }, 'sex', 'choice'],
  [{ sex: 'none' }, 'sex', 'choice'],
  [{ 'district-Comment': undefined }, 'district', 'other'],
  [{ 'district-Comment': '  ' }, 'district', 'other'],
  [{ 'district-Comment': { a: 1 } }, 'district-Comment', 'type'],
  [{ district: 'yenmy' }, 'district-Comment', 'hidden'],
  [{ 'sex-Comment': 'x' }, 'sex-Comment', 'unknown'],
  [{ button: 'maybe' }, 'button', 'choice'],
  [{ picture: 'i9' }, 'picture', 'choice'],
  [{ picture: ['i1'] }, 'picture', 'choice'],
  [{ best: 'y' }, 'best', 'choice'],
  [{ best: ['z'] }, 'best', 'choice'],
  [{ role: 'father' }, 'role', 'choice'],
  // Several choices.
  [{ topics: ['a', 'zzz'] }, 'topics', 'choice'],
  [{ topics: 'a' }, 'topics', 'type'],
  [{ topics: ['a', 'a'] }, 'topics', 'duplicate'],
  [{ topics: ['a', 'b', 'c'] }, 'topics', 'count'],
  [{ topics: ['none', 'a'] }, 'topics', 'exclusive'],
  [{ topics: ['other'] }, 'topics', 'other'],
  [{ topics: [['a']] }, 'topics', 'choice'],
  [{ topics: [{ value: 'a' }] }, 'topics', 'choice'],
  [{ topics: Array.from({ length: 1000 }, () => 'a') }, 'topics', 'duplicate'],
  [{ least: [2] }, 'least', 'count'],
  [{ tags: ['1'] }, 'tags', 'choice'],
  [{ tags: [9] }, 'tags', 'choice'],
  [{ tags: { 0: 1 } }, 'tags', 'type'],
  [{ pictures: ['i1', 'i9'] }, 'pictures', 'choice'],
  [{ pictures: 'i1' }, 'pictures', 'type'],
  // Numbers.
  [{ age: 5 }, 'age', 'range'],
  [{ age: 101 }, 'age', 'range'],
  [{ age: 20.5, double: 41, next: 21.5 }, 'age', 'step'],
  [{ age: '30' }, 'age', 'type'],
  [{ age: 'abc' }, 'age', 'type'],
  [{ age: Infinity }, 'age', 'type'],
  [{ age: true }, 'age', 'type'],
  [{ age: { x: 1 } }, 'age', 'type'],
  [{ rate: 9 }, 'rate', 'choice'],
  [{ rate: '3' }, 'rate', 'choice'],
  [{ rate: 2.5 }, 'rate', 'choice'],
  [{ slide: 99 }, 'slide', 'range'],
  [{ slide: 'x' }, 'slide', 'type'],
  [{ span: [10, 400] }, 'span', 'range'],
  [{ span: 10 }, 'span', 'type'],
  [{ grade: '10' }, 'grade', 'range'],
  [{ grade: 'bảy' }, 'grade', 'type'],
  // Dates and times.
  [{ bornOn: 'not-a-date' }, 'bornOn', 'date'],
  [{ bornOn: '2001-02-31' }, 'bornOn', 'date'],
  [{ bornOn: '2030-01-01' }, 'bornOn', 'range'],
  [{ bornOn: 20_010_203 }, 'bornOn', 'type'],
  [{ leftOn: '1990-01-01' }, 'leftOn', 'range'],
  [{ metAt: '2026-11-20 08:30' }, 'metAt', 'date'],
  [{ clock: '25:00' }, 'clock', 'format'],
  [{ month: '2026-13' }, 'month', 'date'],
  [{ week: '2026-W60' }, 'week', 'date'],
  [{ color: 'red' }, 'color', 'format'],
  // Texts.
  [{ email: 'nope' }, 'email', 'format'],
  [{ short: 'x'.repeat(21), again: undefined }, 'short', 'length'],
  [{ short: { length: 2 } }, 'short', 'type'],
  [{ short: ['x'] }, 'short', 'type'],
  [{ short: 5 }, 'short', 'type'],
  [{ long: 'x'.repeat(51) }, 'long', 'length'],
  [{ code: 'zz' }, 'code', 'pattern'],
  [{ word: 'ở' }, 'word', 'length'],
  [{ word: 'số 9' }, 'word', 'pattern'],
  [{ again: 'Hoa' }, 'again', 'expression'],
  // Yes or no.
  [{ agrees: 'yes' }, 'agrees', 'choice'],
  [{ agrees: 'true' }, 'agrees', 'choice'],
  [{ agrees: 7 }, 'agrees', 'choice'],
  [{ knows: true }, 'knows', 'choice'],
  // Orders.
  [{ rank: ['r1'] }, 'rank', 'count'],
  [{ rank: ['r1', 'r2', 'zz'] }, 'rank', 'choice'],
  [{ rank: ['r1', 'r1', 'r1'] }, 'rank', 'duplicate'],
  [{ rank: 'r1' }, 'rank', 'type'],
  [{ pick: ['p1', 'p2', 'p3'] }, 'pick', 'count'],
  // Matrices.
  [{ views: { r1: 9, r2: 1 } }, 'views.r1', 'choice'],
  [{ views: { r1: 1, r2: 2, r9: 1 } }, 'views.r9', 'unknown'],
  [{ views: 'hello' }, 'views', 'type'],
  [{ views: [1, 2] }, 'views', 'type'],
  [{ views: null }, 'views', 'type'],
  [{ views: { r1: { a: 1 }, r2: 1 } }, 'views.r1', 'choice'],
  [{ views: { r1: '1', r2: '2' } }, 'views.r1', 'choice'],
  [{ ticks: { r1: 'c1' } }, 'ticks.r1', 'type'],
  [{ ticks: { r1: ['c1', 'c1'] } }, 'ticks.r1', 'duplicate'],
  [{ grid: { r1: { kind: 9 } } }, 'grid.r1.kind', 'choice'],
  [{ grid: { r1: { zz: 9 } } }, 'grid.r1.zz', 'unknown'],
  [{ grid: { r9: { kind: 1 } } }, 'grid.r9', 'unknown'],
  [{ grid: { r1: { n: -5 } } }, 'grid.r1.n', 'range'],
  [{ grid: { r1: 's' } }, 'grid.r1', 'type'],
  [{ grid: 's' }, 'grid', 'type'],
  [{ courses: [1, 2, 3, 4].map(n => ({ title: `x${n}` })), 'courses-total': undefined }, 'courses', 'rows'],
  [
    { courses: Array.from({ length: 10_000 }, () => ({ title: 'a' })), 'courses-total': undefined },
    'courses',
    'rows',
  ],
  [{ courses: 'abc' }, 'courses', 'type'],
  [{ courses: ['abc'] }, 'courses[0]', 'type'],
  [{ courses: [{ title: 'a', zz: 1 }], 'courses-total': undefined }, 'courses[0].zz', 'unknown'],
  [
    { courses: [{ title: 'a' }, { title: 'A' }], 'courses-total': undefined },
    'courses[1].title',
    'duplicate',
  ],
  [{ 'courses-total': { hours: 99 } }, 'courses-total.hours', 'computed'],
  // Items and panels.
  [{ names: { first: '123456' } }, 'names.first', 'length'],
  [{ names: { zz: 1 } }, 'names.zz', 'unknown'],
  [{ names: { n: 99 } }, 'names.n', 'range'],
  [{ names: 'q' }, 'names', 'type'],
  [{ children: [{ name: 'a', school: 'zz' }] }, 'children[0].school', 'choice'],
  [{ children: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] }, 'children', 'rows'],
  [{ children: [{ name: 'a', zz: 1 }] }, 'children[0].zz', 'unknown'],
  [{ children: [{ name: 'a', school: 'none', class: '1A' }] }, 'children[0].class', 'hidden'],
  [{ children: 'abc' }, 'children', 'type'],
  [{ children: { name: 'a' } }, 'children', 'type'],
  // Files and signatures.
  [{ files: 'x' }, 'files', 'type'],
  [{ files: [picture, picture] }, 'files', 'count'],
  [png('javascript:alert(1)'), 'files[0]', 'format'],
  [png('https://example.org/a.png'), 'files[0]', 'format'],
  [png(`data:image/png;base64,${'A'.repeat(5000)}`), 'files[0]', 'size'],
  [png(undefined), 'files[0]', 'format'],
  [{ files: [{ ...picture, name: 'a.html', type: 'text/html' }] }, 'files[0]', 'pattern'],
  [{ files: [{ ...picture, path: '/etc/passwd' }] }, 'files[0]', 'type'],
  [{ signature: 'x' }, 'signature', 'format'],
  [{ signature: { a: 1 } }, 'signature', 'type'],
  [{ signature: 'data:text/html;base64,AAAA' }, 'signature', 'format'],
  // What nobody was asked, or may change.
  [{ double: 999 }, 'double', 'computed'],
  [{ next: 999 }, 'next', 'computed'],
  [{ note: 'v' }, 'note', 'unknown'],
  [{ nope: 1 }, 'nope', 'unknown'],
  [{ beard: 'x' }, 'beard', 'hidden'],
  [{ army: 'x' }, 'army', 'hidden'],
  [{ given: 'changed' }, 'given', 'readOnly'],
  [{ locked: 'x' }, 'locked', 'readOnly'],
  [{ alias: 'x' }, 'alias', 'unknown'],
  [JSON.parse('{"__proto__":{"polluted":1}}'), '__proto__', 'unknown'],
  [{ constructor: { prototype: { polluted: 1 } } }, 'constructor', 'unknown'],
]

describe('a forged answer', () => {
  test('does not come from the answers that are forged: those are sound, to us and to survey-core', () => {
    expect(validator.check(soundAnswers)).toEqual([])
    expect([...(verdictOf(everyKind, soundAnswers)?.wrong ?? ['broken'])]).toEqual([])
  })

  test.each(forgeries)('%j is refused at %s as %s', (patch, question, rule) => {
    const answers = Object.fromEntries(
      Object.entries({ ...soundAnswers, ...patch }).filter(([, value]) => value !== undefined),
    )
    const findings = validator.check(answers)
    expect(findings.map(finding => [finding.question, finding.rule])).toContainEqual([question, rule])
    expect(Object.prototype).not.toHaveProperty('polluted')
  })

  test('is found in more ways than survey-core was seen to miss', () => {
    expect(forgeries.length).toBeGreaterThanOrEqual(92)
  })

  test.each([null, undefined, 5, 'x', [], [soundAnswers]])('%j is no set of answers at all', answers => {
    expect(validator.check(answers)).toEqual([{ question: '', rule: 'type' }])
  })
})
