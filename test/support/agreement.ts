/** A questionnaire that asks for consent first, as the public surveys do. */
import type { Instrument } from '../../surveys/instrument.ts'
import { village } from './village.ts'

export const agreement: Instrument = {
  ...village,
  kind: 'survey',
  storedIf: '{00} = 1',
  pages: [
    {
      name: 'consent',
      elements: [
        {
          type: 'radiogroup',
          name: '00',
          title: {
            default: 'Ông/Bà đồng ý chứ? Liên hệ: {lien_he}.',
            en: 'Do you agree? Contact: {contact}.',
          },
          role: 'consent',
          isRequired: true,
          choices: [
            { value: 1, text: { default: 'Tôi đồng ý', en: 'I agree' } },
            { value: 0, text: { default: 'Tôi không đồng ý', en: 'I do not agree' } },
          ],
        },
      ],
    },
    ...(village.pages ?? []),
  ],
}
