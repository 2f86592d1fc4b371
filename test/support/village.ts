/** A questionnaire small enough to know by heart, and its rules: what the server's tests are about is not rules. */
import type { Fault, Rules } from '../../server/ingest/rules.ts'
import type { Publication } from '../../server/store/publication.ts'
import { compileCoding } from '../../surveys/coding.ts'
import type { Answers, Instrument } from '../../surveys/instrument.ts'
import { type Variable, variablesOf } from '../../surveys/variables.ts'

export const village: Instrument = {
  title: { default: 'Thôn em', en: 'Our village' },
  pages: [
    {
      name: 'one',
      elements: [
        {
          type: 'radiogroup',
          name: 'sex',
          title: { default: 'Giới tính', en: 'Sex' },
          isRequired: true,
          role: 'sex',
          correctAnswer: 1,
          choices: [
            { value: 1, text: { default: 'Nam', en: 'Male' } },
            { value: 2, text: { default: 'Nữ', en: 'Female' } },
          ],
        },
        { type: 'comment', name: 'wish', title: { default: 'Mong muốn', en: 'A wish' }, maxLength: 300 },
      ],
    },
  ],
}

export const publicationOf = (slug: string, instrument: Instrument = village): Publication => ({
  slug,
  modes: ['web', 'paper'],
  open: true,
  instrument,
  codebook: variablesOf(instrument),
})

const fault = (question: string, rule: string, vi: string, en: string): Fault => ({
  question,
  rule,
  tell: language => ({ vi, en })[language],
})

function faultsOf({ sex, wish = '', ...others }: Answers): Fault[] {
  const faults = Object.keys(others).map(name =>
    fault(name, 'unknown', 'Không có câu này.', 'No such question.'),
  )
  if (sex === undefined) faults.push(fault('sex', 'required', 'Cần trả lời.', 'An answer is needed.'))
  else if (sex !== 1 && sex !== 2)
    faults.push(fault('sex', 'choice', 'Không có lựa chọn này.', 'Not a choice.'))
  if (typeof wish !== 'string') faults.push(fault('wish', 'type', 'Phải là chữ.', 'It must be a text.'))
  else if (wish.length > 300) faults.push(fault('wish', 'length', 'Quá dài.', 'Too long.'))
  return faults
}

export function villageRules(_instrument: Instrument, codebook: readonly Variable[]): Rules {
  const { encode } = compileCoding(codebook)
  return { check: faultsOf, encode }
}
