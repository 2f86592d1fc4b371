/** Pages of a few words that the server writes itself: a Problem met by somebody reading, a link to confirm. */
import type { Context } from 'hono'
import { html } from 'hono/html'
import type { Problem } from './problem.ts'
import type { Language } from './problemCatalogue.ts'
import { readerLanguage } from './readerLanguage.ts'

/** A style file, since the content policy allows no style inside a page. */
export const noticeStyle = `body { margin: 4rem auto; padding: 0 1rem; max-width: 34rem; font: 1.125rem/1.6 system-ui, sans-serif; color: #1c1b19; background: #faf6ee }
h1 { font-size: 1.5rem; line-height: 1.3 }
a, button { color: #0b5a4b }
button { padding: .75rem 1.5rem; font: inherit; color: #fff; background: #0b5a4b; border: 0; border-radius: .25rem; cursor: pointer }
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
    office: 'Vào văn phòng',
    once: 'Liên kết này chỉ dùng được một lần, trên thiết bị này.',
    enter: 'Mở văn phòng',
  },
  en: {
    home: 'To the first page',
    office: 'Enter the office',
    once: 'This link works once, on this device.',
    enter: 'Open the office',
  },
} as const

export const problemPage = (c: Context, problem: Problem) => {
  const language = readerLanguage(c)
  const content = html`<p><a href="/">${words[language].home}</a></p>
    <small>${problem.status} ${problem.code}</small>`
  return c.html(page(language, problem.tell(language), content), problem.status)
}

/** Asks before it spends the link, which a preview of it somewhere else must not do. */
export const enterPage = (c: Context) => {
  const language = readerLanguage(c)
  const { office, once, enter } = words[language]
  const content = html`<p>${once}</p>
    <form method="post"><button>${enter}</button></form>`
  return c.html(page(language, office, content))
}
