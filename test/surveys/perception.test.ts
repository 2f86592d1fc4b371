import { beforeEach, describe, expect, test } from 'vitest'
import { elementsOf } from '../../surveys/instrument.ts'
import perception from '../../surveys/instruments/perception.json' with { type: 'json' }
import { Respondent } from '../support/respondent.ts'

const aboutHome = ['D01', 'D03', 'D04', 'D05']
const onViolence = ['C13', 'C14', 'C15', 'C16']

describe('the perception survey', () => {
  let respondent: Respondent
  beforeEach(() => {
    respondent = new Respondent(perception).answers('00', 1)
  })

  test('shows nothing but the invitation before somebody agrees', () => {
    expect(new Respondent(perception).sees).toEqual(['00'])
    expect(new Respondent(perception).answers('00', 0).finishes()).toEqual({ '00': 0 })
  })

  test('does not let a respondent finish without an age group', () => {
    expect(respondent.finishes()).toBeNull()
    expect(respondent.answers('A01', 5).finishes()).toEqual({ '00': 1, A01: 5 })
  })

  test('asks a fifteen-year-old nothing further', () => {
    respondent.answers('A01', 1)
    expect(respondent.sees).toEqual(['00', 'A01', 'A02', 'A03', 'A04'])
  })

  test('asks somebody of sixteen about violence, but not about a marriage', () => {
    respondent.answers('A01', 2)
    expect(respondent.sees).toEqual(expect.arrayContaining([...onViolence, 'D02', 'D06']))
    expect(respondent.sees).not.toContain('A06')
  })

  test('keeps from those who do not tell their age what is not for children', () => {
    const seen = respondent.answers('A01', 99).sees
    expect(seen.filter(name => onViolence.includes(name) || name === 'A06')).toEqual([])
  })

  test.each([
    [1, []],
    [2, aboutHome],
    [3, aboutHome],
    [4, []],
    [5, []],
    [99, []],
  ])('asks those of marital status %i about their couple: %j', (status, questions) => {
    const seen = respondent.answers('A01', 5).answers('A06', status).sees
    expect(seen.filter(name => aboutHome.includes(name))).toEqual(questions)
  })

  test('forgets the answers about a couple when the marital status is taken back', () => {
    respondent.answers('A01', 5).answers('A06', 2).answers('D04', 1)
    expect(respondent.answers('A06', 1).finishes()).not.toHaveProperty('D04')
  })

  test('asks for the channel only those who were reached', () => {
    expect(respondent.answers('E01', 0).sees).not.toContain('E03')
    expect(respondent.answers('E01', 1).sees).toContain('E03')
  })

  test.each([
    [25, 'Một ngày có 24 giờ, xin nhập số không quá 24.'],
    [-1, 'Số giờ không được nhỏ hơn 0.'],
    [1.3, 'Xin nhập tròn nửa giờ: 0,5; 1; 1,5; 2…'],
  ])('refuses %f hours of housework in words', (hours, words) => {
    respondent.answers('A01', 5).answers('D02', hours)
    expect(respondent.faults).toEqual([words])
  })

  test('has twenty items in its short form', () => {
    const short = [...elementsOf(perception)].filter(({ shortForm }) => shortForm !== undefined)
    expect(short).toHaveLength(20)
    expect(short.find(({ name }) => name === 'B02')?.shortForm).toEqual(['a', 'c', 'e'])
  })
})
