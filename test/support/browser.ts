/** A browser for tests: the system's Chromium, pages of a given size, and a record of whatever a page complains about. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * `lan.test` is this machine over a connection that browsers do not call secure.
 *
 * @param hosts - further rules on where hosts are
 */
export const openBrowser = (...hosts: readonly string[]): Promise<Browser> =>
  chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [...quiet, `--host-resolver-rules=${['MAP lan.test 127.0.0.1', ...hosts].join(', ')}`],
  })

export const phone = { width: 360, height: 740 }
export const desktop = { width: 1280, height: 800 }

/** A new person's device: nothing kept, Vietnamese, touch on small screens. */
export const openDevice = (browser: Browser, viewport = phone): Promise<BrowserContext> =>
  browser.newContext({
    viewport,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    hasTouch: viewport.width < 1000,
    isMobile: viewport.width < 1000,
  })

/** A page and everything it complained about: errors, and what the content policy had to stop. */
export async function openPage(device: BrowserContext): Promise<{ page: Page; complaints: string[] }> {
  const page = await device.newPage()
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error' && !message.text().includes('net::ERR_')) complaints.push(message.text())
  })
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample }) =>
      console.error(`content policy: ${effectiveDirective} ${sample}`),
    ),
  )
  return { page, complaints }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds against WCAG 2.2 AA and its own best practice, one line each: the rule and the first place. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { violations } = await Reflect.get(globalThis, 'axe').run(document)
    return violations.map(
      ({ id, nodes }: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
        `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary}`,
    )
  })
}

/** How far the page can be pushed sideways, in pixels. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Whatever can be touched and is smaller than 44 pixels either way. A choice is as large as its label; links in a sentence are as the sentence is. */
export const listSmallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const selector = 'a[href],button,input,select,textarea,[role=button],[role=combobox]'
    return [...document.querySelectorAll<HTMLElement>(selector)].flatMap(element => {
      if (!element.checkVisibility() || element.closest('.skip') || element.tabIndex < 0) return []
      const field = element.closest('label, .sd-dropdown') ?? element
      const { width, height } = field.getBoundingClientRect()
      return width < 43.5 || height < 43.5 ? [`${width}×${height} ${element.outerHTML.slice(0, 120)}`] : []
    })
  })

/** Whatever keeps somebody from using a page as it is on the screen now: barriers, small targets, what sticks out. */
export async function findFaults(page: Page): Promise<string[]> {
  const overflow = await overflowOf(page)
  const faults = [...(await findBarriers(page)), ...(await listSmallTargets(page))]
  return overflow > 0 ? [...faults, `${overflow} pixels stick out`] : faults
}
