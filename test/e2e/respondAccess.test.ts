import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import {
  desktop,
  findBarriers,
  listSmallTargets,
  openDevice,
  openPage,
  overflowOf,
  phone,
} from '../support/browser.ts'
import { openStage } from '../support/stage.ts'
import { meet } from '../support/person.ts'

const { office, browser } = await openStage()

const languages = {
  vi: {
    name: 'Tiếng Việt',
    next: 'Tiếp tục',
    send: 'Gửi phiếu',
    saved: 'Đã lưu phiếu',
    opening: [
      ['Ông/Bà ở nhóm tuổi nào?', '31–44 tuổi'],
      ['Tình trạng hôn nhân hiện nay của Ông/Bà?', 'Đang có vợ/chồng'],
    ],
  },
  en: {
    name: 'English',
    next: 'Continue',
    send: 'Send',
    saved: 'Saved',
    opening: [
      ['Which age group are you in?', '31–44'],
      ['Current marital status?', 'Married'],
    ],
  },
} as const

type Look = (where: string) => Promise<void>

/** Goes through a survey from the list to the receipt and looks at everything on the way, the refusals too. */
async function walk(page: Page, slug: string, language: keyof typeof languages, look: Look) {
  const { name, next, send, saved, opening } = languages[language]
  const { press, sees, choose } = meet(page, office.origin, name)
  await page.goto(office.origin)
  await page.getByRole('link').nth(2).waitFor()
  if (language === 'en') await press(name)
  await look('the list')
  await page.goto(`${office.origin}/s/${slug}`)
  // While the survey is on its way, the bar at the top has a button of this name as well.
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('button', { name }).waitFor()
  await look('language')
  await press(name)
  if (slug === 'perception') {
    await page.getByRole('button', { name: /^(Tôi đồng ý|I agree)/ }).waitFor()
    await look('consent')
    await page.getByRole('button', { name: /^(Tôi đồng ý|I agree)/ }).click()
  }
  const bar = page.getByRole('progressbar')
  const answers: (readonly [string, string])[] = slug === 'perception' ? [...opening] : []
  for (;;) {
    await bar.waitFor()
    const progress = (await bar.getAttribute('aria-label')) ?? ''
    await look(progress)
    const answer = answers.shift()
    if (answer === opening[0]) {
      await press(next)
      await page.getByRole('alert').first().waitFor()
      await look(`${progress}, refused`)
    }
    if (answer) await choose(answer[0], answer[1])
    if (await page.getByRole('button', { name: send, exact: true }).isVisible()) break
    await press(next)
    await expect.poll(() => bar.getAttribute('aria-label')).not.toBe(progress)
  }
  await press(send)
  await sees(saved)
  await look('receipt')
}

const journeys = [
  ['perception', 'vi'],
  ['perception', 'en'],
  ['knowledge-a', 'vi'],
  ['knowledge-a', 'en'],
] as const

describe.each(journeys)('%s in %s', { timeout: 240_000 }, (slug, language) => {
  test('has no barrier, nothing sideways, nothing too small to touch, and nothing the policy must stop', async () => {
    const device = await openDevice(browser)
    const { page, complaints } = await openPage(device)
    const found: unknown[] = []
    await walk(page, slug, language, async where => {
      const barriers = await findBarriers(page)
      const small = await listSmallTargets(page)
      const overflow = [await overflowOf(page)]
      await page.setViewportSize({ width: 320, height: 640 })
      overflow.push(await overflowOf(page))
      await page.setViewportSize(phone)
      if (barriers.length + small.length + Math.max(...overflow) > 0)
        found.push({ where, barriers, small, overflow })
    })
    expect(found).toEqual([])
    expect(complaints).toEqual([])
    await device.close()
  })
})

/** What has the focus: its words, and whether any of it can be seen, since the bar lies over the page. */
const focusOf = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    const shown = element?.closest('label') ?? element
    const { left, top, width, height } = (shown ?? document.body).getBoundingClientRect()
    const seen = [0.15, 0.5, 0.85].some(share => {
      const over = document.elementFromPoint(left + width / 2, top + height * share)
      return over !== null && (shown?.contains(over) ?? false)
    })
    return { words: shown?.textContent?.trim() ?? '', radio: element?.matches('[type=radio]') ?? false, seen }
  })

describe('without a mouse', { timeout: 120_000 }, () => {
  test('a test is taken from language to receipt by the keyboard alone, and the focus is always in sight', async () => {
    const device = await openDevice(browser, desktop)
    const { page } = await openPage(device)
    const { next, send, saved, name } = languages.vi
    const hidden: string[] = []
    let answered = 0
    const tabTo = async (button: string) => {
      for (let stops = 0; stops < 60; stops += 1) {
        await page.keyboard.press('Tab')
        const { words, radio, seen } = await focusOf(page)
        if (!seen) hidden.push(words)
        if (radio) await page.keyboard.press('Space')
        if (radio) answered += 1
        if (words === button) return page.keyboard.press('Enter')
      }
      throw new Error(`no button ${button} within 60 stops`)
    }
    await page.goto(`${office.origin}/s/knowledge-a`)
    await page.getByRole('button', { name }).waitFor()
    await tabTo(name)
    for (let step = 1; step <= 4; step += 1) {
      await page.getByRole('progressbar', { name: `Trang ${step} trên 5` }).waitFor()
      await tabTo(next)
    }
    await page.getByRole('progressbar', { name: 'Trang 5 trên 5' }).waitFor()
    await tabTo(send)
    await meet(page, office.origin).sees(saved)
    expect([answered, hidden]).toEqual([22, []])
    expect(Object.keys(office.listResponses().at(-1)?.answers ?? {})).toHaveLength(22)
    await device.close()
  })
})

const opened = async () => {
  const device = await openDevice(browser)
  const { page } = await openPage(device)
  await meet(page, office.origin).begin('perception')
  return { device, page }
}

describe('with larger letters, wider spacing or fewer colours', { timeout: 120_000 }, () => {
  test('nothing goes sideways at letters of double size', async () => {
    const { device, page } = await opened()
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '225%'))
    expect(await overflowOf(page)).toBe(0)
    await device.close()
  })

  test('nothing goes sideways or is cut off with the text spacing that people may set', async () => {
    const { device, page } = await opened()
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
      )
      document.adoptedStyleSheets.push(sheet)
    })
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('label, button, h1, h2')]
        .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1 && clientHeight > 0)
        .map(({ textContent }) => textContent),
    )
    expect([await overflowOf(page), cut]).toEqual([0, []])
    await device.close()
  })

  test('what is chosen is told by more than the page’s own colours', async () => {
    const { device, page } = await opened()
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
    await page.getByText('31–44 tuổi').click()
    const outline = await page
      .locator('label', { hasText: '31–44 tuổi' })
      .evaluate(label => getComputedStyle(label).outlineStyle)
    expect([outline, await findBarriers(page)]).toEqual(['solid', []])
    await device.close()
  })

  test('nothing moves for those who ask for less motion', async () => {
    const { device, page } = await opened()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter(element => {
          const { animationName, transitionDuration } = getComputedStyle(element)
          return animationName !== 'none' || parseFloat(transitionDuration) > 0
        }).length,
    )
    expect(moving).toBe(0)
    await device.close()
  })
})
