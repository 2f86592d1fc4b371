import { Model, surveyLocalization } from 'survey-core'
import { describe, expect, test } from 'vitest'
import '../../surveys/vietnamese.ts'

const { vi: vietnamese = {}, en: english = {} } = surveyLocalization.locales
const strings = Object.entries<string>(english)

const slotsIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot).toSorted()

const allSlotsIn = (texts: Record<string, string>) =>
  strings.map(([name]) => [name, slotsIn(texts[name] ?? '')])

describe('Every word of survey-core', () => {
  test('is there in Vietnamese', () => {
    expect(strings.length).toBeGreaterThan(100)
    expect(strings.filter(([name]) => !vietnamese[name])).toEqual([])
  })

  test('has the slots of the English one', () => {
    expect(allSlotsIn(vietnamese)).toEqual(allSlotsIn(english))
  })

  test('breaks its lines where the English one does', () => {
    const broken = strings.filter(([name, text]) => text.includes('\n') !== vietnamese[name]?.includes('\n'))
    expect(broken).toEqual([])
  })

  test('is in composed letters', () => {
    expect(strings.filter(([name]) => vietnamese[name] !== vietnamese[name]?.normalize('NFC'))).toEqual([])
  })

  // A blank, an SMS, a control panel, a thing in a game, “kinds”, “fewer than”, spelling, a machine's mark, a person of one age.
  test.each([
    'Trống',
    'Nhắn tin',
    'Bảng điều khiển',
    'vật phẩm',
    'loại.',
    'Lựa...',
    'ít hơn',
    'nhiều hơn',
    'kí tự',
    'kiểu số',
    'Tùy chọn lựa chọn',
    'Auto-translated',
    'Bạn ',
    ' bạn',
    'hàng Tiêu đề',
  ])('does without “%s”', wrong => {
    expect(strings.filter(([name]) => vietnamese[name]?.includes(wrong))).toEqual([])
  })

  test('stays English only where Vietnamese says the same', () => {
    const same = strings.filter(([name, text]) => vietnamese[name] === text).map(([name]) => name)
    expect(same).toEqual(['rowNameTemplateTitle'])
  })
})

const faultsOf = (question: object, value: unknown, locale = '') => {
  const model = new Model({ elements: [{ name: 'a', ...question }] })
  model.locale = locale
  model.setValue('a', value)
  model.validate(true, false)
  return model.getQuestionByName('a').errors.map(error => error.getText())
}

describe('A form', () => {
  test('speaks Vietnamese unless told otherwise', () => {
    expect(faultsOf({ type: 'text', isRequired: true }, undefined)).toEqual(['Vui lòng trả lời câu hỏi này.'])
    expect(faultsOf({ type: 'text', isRequired: true }, undefined, 'en')).toEqual(['Response required.'])
  })

  test('takes what an instrument calls default for Vietnamese', () => {
    const model = new Model({ title: { default: 'Khảo sát', en: 'Survey' } })
    const titles = ['', 'vi', 'en'].map(locale => {
      model.locale = locale
      return model.title
    })
    expect(titles).toEqual(['Khảo sát', 'Khảo sát', 'Survey'])
  })

  test('writes the limits of a date as people here do', () => {
    const question = { type: 'text', inputType: 'date', min: '2011-01-05', max: '2015-12-31' }
    expect(faultsOf(question, '2010-07-01')).toEqual(['Giá trị không được nhỏ hơn 05/01/2011.'])
    expect(faultsOf(question, '2026-11-25')).toEqual(['Giá trị không được lớn hơn 31/12/2015.'])
  })

  test('finds Đường Hào for somebody who types without marks', () => {
    const choices = [
      { value: 12133, text: 'Phường Đường Hào' },
      { value: 12127, text: 'Phường Thượng Hồng' },
    ]
    const model = new Model({ elements: [{ type: 'dropdown', name: 'a', choices }] })
    const list = model.getQuestionByName('a').dropdownListModel.listModel
    list.filterString = 'duong hao'
    expect(list.visibleItems.map(({ value }: { value: number }) => value)).toEqual([12133])
  })
})
