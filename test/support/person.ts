/** Somebody who fills in a questionnaire in the browser, and finds everything by what it is called. */
import type { Page } from 'playwright-core'

export interface Person {
  readonly page: Page
  /** Opens a survey and goes through language and consent to the first question. */
  readonly begin: (slug: string) => Promise<void>
  /** Chooses an answer to a question, or to a statement in a table. */
  readonly choose: (question: string, ...answers: string[]) => Promise<void>
  readonly write: (question: string, answer: string) => Promise<void>
  readonly press: (button: string) => Promise<void>
  /** Waits until a heading is there. */
  readonly sees: (heading: string | RegExp) => Promise<void>
}

export function meet(page: Page, origin: string, language = 'Tiếng Việt'): Person {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  return {
    page,
    press,
    async begin(slug) {
      await page.goto(`${origin}/s/${slug}`)
      await press(language)
      const agree = page.getByRole('button', { name: /^(Tôi đồng ý|I agree)/ })
      const bar = page.getByRole('progressbar')
      await agree.or(bar).waitFor()
      if (await agree.isVisible()) await agree.click()
      await bar.waitFor()
    },
    async choose(question, ...answers) {
      const group = page
        .getByRole('radiogroup', { name: question })
        .or(page.getByRole('group', { name: question }))
      for (const answer of answers) await group.last().getByText(answer, { exact: true }).click()
    },
    write: (question, answer) => page.getByLabel(question).fill(answer),
    sees: heading => page.getByRole('heading', { level: 1, name: heading }).waitFor(),
  }
}
