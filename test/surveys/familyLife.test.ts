import { beforeEach, describe, expect, test } from 'vitest'
import { elementsOf, type Instrument } from '../../surveys/instrument.ts'
import familyLife from '../../surveys/instruments/family-life.json' with { type: 'json' }
import { forBrowser } from '../../surveys/redaction.ts'
import { Respondent } from '../support/respondent.ts'

const withModule: Instrument = {
  ...familyLife,
  calculatedValues: familyLife.calculatedValues.map(value => ({ ...value, expression: '1' })),
}
const onExperience = ['V00', 'V01', 'V02', 'V03', 'V04', 'V05']

/** The questions on experience that somebody is asked where the module is on. */
const askedOf = (age: number, again: number) =>
  new Respondent(withModule)
    .answers('00', 1)
    .answers('01', 1)
    .answers('A01', age)
    .answers('V00', again)
    .sees.filter(name => onExperience.includes(name))

describe('the survey on family life', () => {
  let respondent: Respondent
  beforeEach(() => {
    respondent = new Respondent(familyLife).answers('00', 1).answers('01', 1)
  })

  test('says nothing of violence before the respondent has agreed and is alone', () => {
    const { title, description, pages } = forBrowser(familyLife)
    expect(JSON.stringify([title, description, pages?.[0]])).not.toMatch(/bạo lực|violen/iu)
  })

  test('does not go on where somebody may see the screen, and tells where help is', () => {
    respondent.answers('01', 0)
    expect(respondent.sees).toEqual(['00', '01', 'later', 'Z'])
  })

  test('shows the places of help to everybody, whatever they answer', () => {
    expect(new Respondent(familyLife).answers('00', 0).sees).toContain('Z')
    expect(respondent.answers('A01', 5).sees.at(-1)).toBe('Z')
  })

  test.each([1, 2])('asks nobody of age group %i, who is not of age', age => {
    expect(respondent.answers('A01', age).sees).toEqual(['00', '01', 'A01', 'A02', 'A04', 'Z'])
  })

  test('does not ask for experience as shipped', () => {
    respondent.answers('A01', 5).answers('A03', 2).answers('V00', 1)
    expect(respondent.sees.filter(name => onExperience.includes(name))).toEqual([])
  })

  test('asks for experience only adults who agree again, when an office has turned the module on', () => {
    expect(askedOf(99, 1)).toEqual([])
    expect(askedOf(5, 0)).toEqual(['V00'])
    expect(askedOf(5, 1)).toEqual(['V00', 'V01', 'V02', 'V03', 'V04'])
  })

  test('asks about telling others only those who went through something', () => {
    const somebody = new Respondent(withModule)
      .answers('00', 1)
      .answers('01', 1)
      .answers('A01', 5)
      .answers('V00', 1)
    expect(somebody.answers('V02', 0).sees).not.toContain('V05')
    expect(somebody.answers('V02', 1).sees).toContain('V05')
  })

  test('asks for the club at the endline only, and sends the wave that the link set', () => {
    respondent.answers('A01', 5).answers('02', 1)
    expect(respondent.sees).not.toContain('E03')
    expect(respondent.answers('02', 2).sees).toEqual(expect.arrayContaining(['A05', 'E03']))
    expect(respondent.finishes()).toMatchObject({ '02': 2 })
  })

  test('takes no text', () => {
    expect([...elementsOf(familyLife)].filter(({ type }) => type === 'text' || type === 'comment')).toEqual(
      [],
    )
  })

  test('is sensitive, and kept only from adults who agreed in private', () => {
    expect(familyLife).toMatchObject({ sensitive: true, minimumAge: 18, modes: ['web'] })
    expect(familyLife.storedIf).toBe('{00} = 1 and {01} = 1 and {A01} > 2')
  })
})
