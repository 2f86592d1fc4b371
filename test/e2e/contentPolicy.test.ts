import type { BrowserContext, Page } from 'playwright-core'
import { QuestionFactory } from 'survey-core'
import { describe, expect, test } from 'vitest'
import { publish } from '../../server/store/publication.ts'
import { catalogue } from '../../surveys/catalogue.ts'
import type { Element, Instrument } from '../../surveys/instrument.ts'
import { openPage, phone } from '../support/browser.ts'
import { openStage } from '../support/stage.ts'
import { meet } from '../support/person.ts'
import { everyKind } from '../surveys/validator/everyKind.ts'

const elements: readonly Element[] = [
  ...(everyKind.pages ?? []).flatMap(page => page.elements ?? []),
  { type: 'image', name: 'image', imageLink: '/none.png' },
  { type: 'panel', name: 'panel', title: 'Nhóm', elements: [{ type: 'text', name: 'inPanel' }] },
].map(({ isRequired: _required, ...element }) => element)

const onePage = (parts: readonly Element[]): Instrument => ({
  title: { default: 'Mọi loại câu hỏi', en: 'Every type of question' },
  pages: [{ name: 'all', elements: parts }],
})

const { office, browser } = await openStage()

/** Shows something that the gate of publishing would never let pass. */
const show = (slug: string, instrument: Instrument) =>
  office.meddle(database =>
    publish(database, { slug, modes: ['web'], open: true, instrument, codebook: [] }, 'a test'),
  )

const openDevice = (bypassCSP: boolean): Promise<BrowserContext> =>
  browser.newContext({ viewport: phone, locale: 'vi-VN', bypassCSP })

/** How everything that is shown on a page looks, in the order of the document. */
const lookOf = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready
    const kept = [
      'display',
      'width',
      'height',
      'color',
      'backgroundColor',
      'backgroundImage',
      'fontFamily',
      'fontSize',
      'borderRadius',
      'fill',
      'opacity',
    ] as const
    const shown = [...document.querySelectorAll('body *')].filter(element => element.checkVisibility())
    return shown.map(element => {
      const style = getComputedStyle(element)
      return `${element.tagName}.${element.getAttribute('class')} ${kept.map(name => style[name]).join(' ')}`
    })
  })

async function touchEverything(page: Page) {
  for (const opener of await page.locator('.sd-dropdown:visible').all()) {
    await opener.click()
    await page.keyboard.press('Escape')
  }
  for (const canvas of await page.locator('canvas:visible').all()) await canvas.click()
  for (const add of await page.locator('button:visible', { hasText: /^Thêm/ }).all()) await add.click()
  for (const thumb of await page.locator('input[type=range]').all()) await thumb.press('ArrowRight')
  for (const item of await page.getByRole('option').all())
    if (await item.isVisible()) await item.press('ArrowDown')
}

const isStopped = (complaint: string) => complaint.startsWith('content policy')

describe('under the content policy', { timeout: 120_000 }, () => {
  test('a questionnaire of every type of question looks as without, and nothing has to be stopped', async () => {
    const types = new Set(elements.map(({ type }) => type))
    const shipped = JSON.stringify(catalogue).matchAll(/"type":"(\w+)"[^}]*"name"/g)
    const needed = [...QuestionFactory.Instance.getAllTypes(), ...[...shipped].map(([, type = '']) => type)]
    expect(needed.filter(type => !types.has(type))).toEqual([])
    await show('everything', onePage(elements))
    const looks: string[][] = []
    for (const bypassed of [false, true]) {
      const device = await openDevice(bypassed)
      const { page, complaints } = await openPage(device)
      await meet(page, office.origin).begin('everything')
      await page.locator('canvas').waitFor()
      expect(await page.locator('symbol').count()).toBeGreaterThan(50)
      looks.push(await lookOf(page))
      await touchEverything(page)
      expect(complaints.filter(isStopped)).toEqual([])
      await device.close()
    }
    expect(looks[0]?.length).toBeGreaterThan(300)
    expect(looks[0]).toEqual(looks[1])
  })

  test('the circle of a choice keeps its size and its ground', async () => {
    const device = await openDevice(false)
    const { page } = await openPage(device)
    await meet(page, office.origin).begin('everything')
    const look = await page
      .locator('.sd-item__decorator')
      .first()
      .evaluate(element => {
        const { width, height, backgroundColor } = getComputedStyle(element)
        return { width, height, backgroundColor }
      })
    expect(look).toEqual({ width: '24.75px', height: '24.75px', backgroundColor: 'rgb(255, 255, 255)' })
    await device.close()
  })
})

const payload = '<img src=x onerror="window.pwn=1">'

/** What the gate of publishing refuses, should it ever get past it. */
const attacks: readonly (readonly [name: string, parts: readonly Element[]])[] = [
  [
    'an answer that names another answer, put into markup',
    [
      { type: 'text', name: 'a', title: 'A', defaultValue: '{b}' },
      { type: 'text', name: 'b', title: 'B', defaultValue: payload },
      { type: 'html', name: 'h', html: '<p>Chào {a}</p>' },
    ],
  ],
  ['markup with a handler', [{ type: 'html', name: 'h', html: payload }]],
  [
    'a frame with a script',
    [{ type: 'html', name: 'h', html: '<iframe srcdoc="<script>parent.pwn=1</script>"></iframe>' }],
  ],
  [
    'a choice with markup',
    [{ type: 'radiogroup', name: 'r', title: payload, choices: [{ value: 1, text: payload }] }],
  ],
  [
    'a picture that is a script',
    [{ type: 'image', name: 'i', contentMode: 'youtube', imageLink: 'javascript:parent.pwn=1' }],
  ],
]

/** Each line of defence alone, with the others taken away. */
const lines = {
  'all of them': null,
  'scripts of ours alone': "script-src 'self'",
  'trusted types alone': "require-trusted-types-for 'script'; trusted-types default",
}

test.each(Object.entries(lines))('behind %s no markup of a questionnaire acts', async (_line, policy) => {
  const device = await openDevice(false)
  const { page } = await openPage(device)
  await page.route('**/s/*', async route => {
    const answer = await route.fetch()
    const headers = { ...answer.headers(), ...(policy !== null && { 'content-security-policy': policy }) }
    await route.fulfill({ response: answer, headers })
  })
  for (const [place, [, parts]] of attacks.entries()) {
    await show(`attack-${place}`, onePage([...parts, { type: 'text', name: 'last', title: 'Cuối' }]))
    await meet(page, office.origin).begin(`attack-${place}`)
    await page.getByLabel('Cuối').waitFor()
    await page.waitForLoadState('networkidle')
    expect([attacks[place]?.[0], await page.evaluate(() => Reflect.get(window, 'pwn'))]).toEqual([
      attacks[place]?.[0],
      undefined,
    ])
  }
  await device.close()
})

test('the same markup does act where nothing stands before it', async () => {
  const device = await openDevice(true)
  const { page } = await openPage(device)
  await page.goto(office.origin)
  await page.evaluate(markup => document.body.insertAdjacentHTML('beforeend', markup), payload)
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'pwn'))).toBe(1)
  await device.close()
})
