import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diversity } from '../../../analysis/disclosure/diversity.ts'
import {
  equivalence,
  peopleBelow,
  smallestClass,
  smallestWildcardClass,
} from '../../../analysis/disclosure/equivalence.ts'
import { microdataRisk } from '../../../analysis/disclosure/microdata.ts'

const sex = { name: 'sex', levels: 2, codes: [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1] }
const place = { name: 'place', levels: 2, codes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1] }
const answer = { name: 'answer', levels: 3, codes: [0, 0, 1, 1, 2, 0, 0, 0, 0, 0, 1] }

describe('equivalence', () => {
  test('sorts people into classes of the same levels', () => {
    const classes = equivalence([sex, place])
    expect([...classes.classOf]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2])
    expect(classes.sizes).toEqual([5, 5, 1])
    expect([smallestClass(classes), peopleBelow(classes, 5)]).toEqual([1, 1])
  })

  test('makes missing answers, of whatever code, a level of their own', () => {
    const codes = [0, 254, 255, Number.NaN, -1, 0.5]
    expect(equivalence([{ name: 'age', levels: 3, codes }]).sizes).toEqual([1, 5])
  })

  test('hides who skipped a question among all who may have the same answer', () => {
    const age = { name: 'age', levels: 2, codes: [0, 0, 0, 1, 1, 2] }
    const classes = equivalence([age])
    expect([smallestClass(classes), smallestWildcardClass(classes, [age])]).toEqual([1, 3])
  })

  test('has no smallest class when there is nobody', () => {
    expect(smallestClass(equivalence([{ name: 'age', levels: 2, codes: [] }]))).toBeNull()
  })

  test('refuses to judge by nothing, or by lists of different length', () => {
    expect(() => equivalence([])).toThrow('equivalence requires at least one quasi-identifier, got none')
    expect(() => equivalence([sex, { ...place, codes: [0] }])).toThrow(
      'equivalence requires 11 codes of place, got 1',
    )
  })

  test('does not care about the order of people', () => {
    const people = fc.array(fc.tuple(fc.nat(2), fc.nat(3)), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(people, rows => {
        const sizes = (order: typeof rows) =>
          equivalence([
            { name: 'a', levels: 2, codes: order.map(([a]) => a) },
            { name: 'b', levels: 3, codes: order.map(([, b]) => b) },
          ]).sizes.toSorted((a, b) => a - b)
        expect(sizes(rows)).toEqual(sizes(rows.toReversed()))
      }),
    )
  })
})

describe('diversity', () => {
  test('counts different answers, and weighs them by entropy', () => {
    const classes = equivalence([{ ...sex, codes: sex.codes.map(() => 0) }])
    const measured = diversity(classes, { name: 'answer', levels: 2, codes: sex.codes })
    expect(measured?.distinct).toBe(2)
    // exp(−(5/11) ln(5/11) − (6/11) ln(6/11))
    expect(measured?.entropy).toBeCloseTo(1.9917412148051292, 12)
  })

  test('is one where all answered alike or nobody answered', () => {
    const classes = equivalence([sex])
    const measured = diversity(classes, {
      ...answer,
      codes: answer.codes.map((code, at) => (at < 5 ? 9 : 1)),
    })
    expect(measured).toMatchObject({ distinct: 0, entropy: 1, uniformClasses: 2, uniformPeople: 11 })
  })
})

describe('microdataRisk', () => {
  test('refuses a file with a class of one, and says what to make coarser first', () => {
    const risk = microdataRisk([sex, place], [])
    expect(risk).toMatchObject({ safe: false, atRisk: 1, k: 1 })
    expect(risk.recodings).toEqual([
      { name: 'place', left: 0, levels: [1] },
      { name: 'sex', left: 1, levels: [1] },
    ])
  })

  test('refuses large classes whose members all gave the same sensitive answer', () => {
    const risk = microdataRisk(
      [sex],
      [{ ...answer, codes: answer.codes.map((code, at) => (at < 5 ? code : 0)) }],
    )
    expect(risk).toMatchObject({ safe: false, atRisk: 6, k: 5 })
  })

  test('lets go what is coarse enough', () => {
    expect(microdataRisk([sex], [answer])).toMatchObject({ safe: true, recodings: [] })
  })

  test('becomes safe once its first advice is taken far enough', () => {
    const people = fc.array(fc.tuple(fc.nat(3), fc.nat(4), fc.nat(2)), { minLength: 5, maxLength: 80 })
    fc.assert(
      fc.property(people, rows => {
        let variables = [0, 1, 2].map(at => ({
          name: String(at),
          levels: 5,
          codes: rows.map(row => row[at] ?? 0),
        }))
        for (let step = 0; step < 3; step++) {
          const [advice] = microdataRisk(variables, []).recodings
          variables = variables.map(variable =>
            variable.name === advice?.name ? { ...variable, codes: variable.codes.map(() => 0) } : variable,
          )
        }
        expect(microdataRisk(variables, []).safe).toBe(true)
      }),
    )
  })
})
