/** A questionnaire small enough to know by heart. */
import type { Publication } from '../../server/store/publication.ts'
import type { Instrument } from '../../surveys/instrument.ts'
import { variablesOf } from '../../surveys/variables.ts'

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
          why: 'Tests need a key',
          choices: [
            { value: 1, text: { default: 'Nam', en: 'Male' } },
            { value: 2, text: { default: 'Nữ', en: 'Female' } },
          ],
        },
        { type: 'comment', name: 'wish', title: { default: 'Mong muốn', en: 'A wish' }, maxLength: 2000 },
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
