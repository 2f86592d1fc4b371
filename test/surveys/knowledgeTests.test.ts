import { describe, expect, test } from 'vitest'
import { catalogue } from '../../surveys/catalogue.ts'
import { questionsOf } from '../support/instrumentParts.ts'
import { Respondent } from '../support/respondent.ts'

const tests = catalogue.filter(({ kind }) => kind === 'test')

const itemsOf = (code: string) =>
  questionsOf(tests.find(shipped => shipped.code === code)?.instrument ?? {}).slice(2)

describe.each(tests)('The test $code', ({ code, instrument }) => {
  const items = itemsOf(code)

  test('asks first for sex and group, by choice', () => {
    const [sex, group] = questionsOf(instrument)
    expect([sex?.role, group?.role]).toEqual(['sex', 'audience'])
    expect(questionsOf(instrument).filter(({ isRequired }) => isRequired)).toEqual([])
  })

  test('numbers its items from 1', () => {
    expect(items.map(({ name }) => Number(name))).toEqual(items.map((_, index) => index + 1))
  })

  test('says of each item what it tests, on what ground, and how well that is established', () => {
    const topics = [instrument.topics].flat().map(topic => Object(topic).code)
    expect(items.filter(({ topic }) => !topics.includes(topic))).toEqual([])
    expect(items.filter(({ level }) => !['remember', 'understand', 'apply'].includes(String(level)))).toEqual(
      [],
    )
    expect(items.filter(({ citation, verification }) => !citation || !verification)).toEqual([])
  })

  test('has its keys on all four places alike', () => {
    const counts = ['A', 'B', 'C', 'D'].map(
      letter => items.filter(({ correctAnswer }) => correctAnswer === letter).length,
    )
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
  })

  test('shuffles the options and leaves “I do not know yet” at the end', () => {
    const somebody = new Respondent(instrument)
    const orders = items.map(({ name }) => somebody.offered(name))
    expect(orders.filter(order => order.at(-1) !== 98 || order.length !== 5)).toEqual([])
    expect(new Set(orders.map(String)).size).toBeGreaterThan(1)
  })

  test('has options that differ', () => {
    const same = items.filter(
      ({ choices = [] }) => new Set(choices.map(choice => JSON.stringify(Object(choice).text))).size < 5,
    )
    expect(same).toEqual([])
  })
})

const blueprint = (code: string) => itemsOf(code).map(({ topic, level }) => [topic, level])

test('Forms A and B test the same thing item by item', () => {
  expect(blueprint('T1-A')).toEqual(blueprint('T1-B'))
  expect(blueprint('T1-A')).toHaveLength(20)
})

test('The item on fines is valid from the day of its decree on', () => {
  expect(itemsOf('T5').find(({ validFrom }) => validFrom)).toMatchObject({
    name: '08',
    validFrom: '2022-01-01',
  })
})
