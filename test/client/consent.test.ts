import { describe, expect, test } from 'vitest'
import { afterConsent, consentOf } from '../../client/respond/consent.ts'
import knowledge from '../../surveys/instruments/knowledge-a.json' with { type: 'json' }
import perception from '../../surveys/instruments/perception.json' with { type: 'json' }

describe('the consent', () => {
  test('is the question 00, with its two answers', () => {
    expect(consentOf(perception)).toMatchObject({
      question: '00',
      agree: { value: 1, text: { default: 'Tôi đồng ý tham gia' } },
      decline: { value: 0, text: { default: 'Tôi không đồng ý' } },
    })
  })

  test('is not asked a second time, and its page goes with it', () => {
    const rest = afterConsent(perception)
    expect(consentOf(rest)).toBeNull()
    expect(rest.pages).toHaveLength(perception.pages.length - 1)
  })

  test('leaves an instrument without one as it is', () => {
    expect(consentOf(knowledge)).toBeNull()
    expect(afterConsent(knowledge)).toEqual(knowledge)
  })
})
