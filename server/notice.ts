/** Pages of a few words that the server writes itself: a Problem met by somebody reading. */
import type { Context } from 'hono'
import { html } from 'hono/html'
import type { Problem } from './problem.ts'
import type { Language } from './problemCatalogue.ts'
import { readerLanguage } from './readerLanguage.ts'

/** A style file, since the content policy allows no style inside a page. */
export const noticeStyle = `body { margin: 4rem auto; padding: 0 1rem; max-width: 34rem; font: 1.125rem/1.6 system-ui, sans-serif; color: #1c1b19; background: #faf6ee }
h1 { font-size: 1.5rem; line-height: 1.3 }
a { color: #0b5a4b }
small { color: #55524c }
`

const page = (language: Language, title: string, content: unknown) =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${title} – Cân Bằng</title>
        <link rel="stylesheet" href="/notice.css" />
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`

const words = {
  vi: {
    home: 'Về trang đầu',
  },
  en: {
    home: 'To the first page',
  },
} as const

export const problemPage = (c: Context, problem: Problem) => {
  const language = readerLanguage(c)
  const content = html`<p><a href="/">${words[language].home}</a></p>
    <small>${problem.status} ${problem.code}</small>`
  return c.html(page(language, problem.tell(language), content), problem.status)
}
