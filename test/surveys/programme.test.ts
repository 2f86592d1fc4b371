import { expect, test } from 'vitest'
import { catalogue } from '../../surveys/catalogue.ts'
import { fillProgramme, shippedProgramme } from '../../surveys/programme.ts'
import { textsOf } from '../support/instrumentParts.ts'

const both = (text: string) => ({ default: text, en: `the ${text}` })
const programme = { agency: both('Sở'), contact: both('0221'), localAddress: both('Trạm y tế') }

test('The consent names who is responsible, in both languages', () => {
  const [consent] = textsOf(
    fillProgramme(
      { title: { default: '{don_vi_chu_tri}; liên hệ: {lien_he}', en: '{agency}; contact: {contact}' } },
      programme,
    ),
  )
  expect(consent?.value).toEqual({ default: 'Sở; liên hệ: 0221', en: 'the Sở; contact: the 0221' })
})

test('Conditions and other braces stay', () => {
  const instrument = {
    elements: [
      {
        type: 'text',
        name: 'contact',
        visibleIf: '{contact} empty',
        title: { default: '{panelIndex}', en: 'x' },
      },
    ],
  }
  expect(fillProgramme(instrument, programme)).toEqual(instrument)
})

test('No shipped instrument is left with a slot', () => {
  const filled = catalogue.map(({ instrument }) => fillProgramme(instrument, shippedProgramme))
  const slots = filled.flatMap(textsOf).filter(({ value }) => /\{\w+\}/.test(JSON.stringify(value)))
  expect(slots).toEqual([])
})
