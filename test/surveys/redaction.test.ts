import { expect, test } from 'vitest'
import { catalogue } from '../../surveys/catalogue.ts'
import { customProperties } from '../../surveys/customProperty.ts'
import { forBrowser } from '../../surveys/redaction.ts'

/** Every leaf of an instrument with the properties that lead to it. */
const leavesIn = (part: unknown, path: string[] = []): [path: string[], leaf: unknown][] =>
  typeof part === 'object' && part !== null
    ? Object.entries(part).flatMap(([name, value]) => leavesIn(value, [...path, name]))
    : [[path, part]]

const secret = new Set([
  'correctAnswer',
  ...customProperties.filter(({ shown }) => !shown).map(({ name }) => name),
])

test.each(catalogue)(
  '$slug leaves the server without keys and what only the analysis needs, and with all the rest',
  ({ instrument }) => {
    const open = leavesIn(instrument).filter(([path]) => path.every(name => !secret.has(name)))
    expect(leavesIn(forBrowser(instrument))).toEqual(open)
  },
)

test.each(['correctAnswer', 'citation', 'scales', 'reverse', 'indicator', 'why', 'officialTitle'])(
  '%s is among what is kept back',
  name => {
    expect(secret).toContain(name)
    expect(catalogue.some(({ instrument }) => JSON.stringify(instrument).includes(`"${name}"`))).toBe(true)
  },
)

test('Keys are found wherever SurveyJS takes them', () => {
  const keyed = { name: 'k', correctAnswer: 1 }
  const instrument = {
    pages: [
      {
        elements: [
          { type: 'matrixdropdown', name: 'a', columns: [keyed], rows: [{ value: 'r', citation: 'Đ5' }] },
          { type: 'multipletext', name: 'b', items: [keyed] },
          { type: 'paneldynamic', name: 'c', templateElements: [keyed] },
          { type: 'radiogroup', name: 'd', choices: [{ value: 1, verification: 'verified' }] },
          { type: 'matrixdynamic', name: 'e', defaultRowValue: { level: 3 }, detailElements: [keyed] },
        ],
      },
    ],
  }
  expect(forBrowser(instrument)).toEqual({
    pages: [
      {
        elements: [
          { type: 'matrixdropdown', name: 'a', columns: [{ name: 'k' }], rows: [{ value: 'r' }] },
          { type: 'multipletext', name: 'b', items: [{ name: 'k' }] },
          { type: 'paneldynamic', name: 'c', templateElements: [{ name: 'k' }] },
          { type: 'radiogroup', name: 'd', choices: [{ value: 1 }] },
          {
            type: 'matrixdynamic',
            name: 'e',
            defaultRowValue: { level: 3 },
            detailElements: [{ name: 'k' }],
          },
        ],
      },
    ],
  })
})
