/** Goes through the office from screen to screen, and looks at each for markup that somebody has brought in. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Addresses that differ by what they name alone show the same screen. */
const patternOf = (path: string) =>
  path
    .replace(/\?.*$/, '')
    .replace(/(surveys|units|people)\/(?!new|import)[^/]+/, '$1/*')
    .replaceAll(/[^/]*\d[^/]*/g, '*')

/** What is on a page that no page of ours has: elements that load or run things, handlers, addresses that act. */
export const listIntruders = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap(element => {
      const acting = [...element.attributes].filter(
        ({ name, value }) => name.startsWith('on') || /^\s*(javascript|data:text|vbscript):/i.test(value),
      )
      const isForeign =
        element.matches('iframe, object, embed, base, meta[http-equiv], svg script, marquee, body body') ||
        (element.matches('script') && !element.getAttribute('src')?.startsWith('/assets/')) ||
        (element.matches('img') && element.getAttribute('src') === 'x')
      return isForeign || acting.length > 0 ? [element.outerHTML.slice(0, 200)] : []
    }),
  )

export interface Seen {
  /** The screens that were looked at, by the patterns of their addresses. */
  readonly screens: readonly string[]
  /** All that could be read on them. */
  readonly text: string
  /** What was wrong, each with where. */
  readonly faults: readonly string[]
}

/** @param beginnings - from which every link inside the office is followed, one of each pattern */
export async function crawl(page: Page, origin: string, beginnings: readonly string[]): Promise<Seen> {
  const waiting = [...beginnings]
  const known = new Set(beginnings.map(patternOf))
  const [texts, faults]: [string[], string[]] = [[], []]
  page.on('dialog', dialog => {
    faults.push(`${page.url()}: a dialog`)
    void dialog.dismiss()
  })
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    await page.goto(origin + path)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.waitForLoadState('networkidle')
    await expect.poll(() => page.locator('.loading').count()).toBe(0)
    for (const summary of (await page.locator('summary:visible').all()).slice(0, 3)) await summary.click()
    const { pwned, text, links } = await page.evaluate(() => ({
      pwned: Reflect.get(window, 'pwn') !== undefined,
      text: document.body.innerText,
      links: [...document.querySelectorAll<HTMLAnchorElement>('a[href^="/"]')].map(
        link => link.pathname + link.search,
      ),
    }))
    texts.push(text)
    if (pwned) faults.push(`${path}: a text has acted`)
    for (const intruder of await listIntruders(page)) faults.push(`${path}: ${intruder}`)
    for (const link of links) {
      const pattern = patternOf(link)
      if (known.has(pattern) || !link.startsWith('/office')) continue
      known.add(pattern)
      waiting.push(link)
    }
  }
  return { screens: [...known], text: texts.join('\n'), faults }
}
