import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from '@hono/zod-openapi'
import type { SurveyReport } from '../../server/reportContract.ts'
import { publish } from '../../server/store/publication.ts'
import type { Instrument } from '../../surveys/instrument.ts'
import { newSqlite } from '../support/databases.ts'
import { answered, type Running, startServer } from '../support/server.ts'
import { signIn } from '../support/staff.ts'
import { publicationOf } from '../support/village.ts'

type Report = z.output<typeof SurveyReport>

const question = (name: string, values: readonly number[], others: object = {}) => ({
  type: 'radiogroup',
  name,
  title: { default: name, en: name },
  choices: values.map(value => ({ value, text: { default: `${value}`, en: `${value}` } })),
  ...others,
})

const course: Instrument = {
  title: { default: 'Lớp học', en: 'The course' },
  pages: [
    {
      name: 'one',
      elements: [
        question('sex', [1, 2], { role: 'sex', isRequired: true }),
        question('age', [1, 2, 3], { role: 'age' }),
        question('useful', [1, 2, 3]),
        question('again', [1, 2]),
      ],
    },
  ],
}

/** 60 people; one man alone found the course useless, two women gave no age, nine would not come again. */
const people = Array.from({ length: 60 }, (_, at) => ({
  sex: at < 28 ? 1 : 2,
  ...(at < 58 && { age: 1 + (at % 3) }),
  useful: at === 3 ? 1 : 2 + (at % 2),
  again: at % 7 === 3 ? 1 : 2,
}))

const filters = [
  ...['sex', 'age', 'useful', 'again'].flatMap(name =>
    [1, 2, 3].flatMap(code => [`{${name}} <> ${code}`, `{${name}} = ${code}`]),
  ),
  '{useful} <> 1 or {sex} = 2',
  '!({useful} = 1 or ({age} = 2 and {sex} = 2))',
  '!({useful} = 1 or {again} = 1)',
  '{age} notempty',
  '{sex} > 0',
]

const named = (name: string, figures: readonly { readonly group: object; readonly n: number | null }[]) =>
  figures.map(({ group, n }): [string, number | null] => [`${name} ${JSON.stringify(group)}`, n])

/** Every number of people that a report shows, under the name of what it counts. */
function countsOf({ n, respondents, questions, scales }: Report): Map<string, number | null> {
  return new Map([
    ['n', n],
    ...named('respondents', respondents),
    ...[
      ...questions,
      ...scales.map(({ scale, ...rest }) => ({ question: scale, answers: [], ...rest })),
    ].flatMap(({ question: name, bases, answers, average }) => [
      ...named(name, bases),
      ...answers.flatMap(({ code, cells }) => named(`${name} = ${String(code)}`, cells)),
      ...named(`mean of ${name}`, average?.cells ?? []),
    ]),
  ])
}

describe('whoever subtracts a filtered report from the whole one', () => {
  let server: Running
  let cookie = ''
  beforeAll(async () => {
    server = await startServer(newSqlite)
    await publish(server.database, publicationOf('course', course), 'a test')
    ;({ cookie } = await signIn(server.database, 'analyst'))
    for (const answers of people) {
      const sent = await server.api.responses[':id'].$put({
        param: { id: randomUUID() },
        json: answered(answers, { survey: 'course' }),
      })
      if (sent.status !== 201) throw new Error(`an answer was refused: ${sent.status}`)
    }
  })
  afterAll(() => server.close())

  const get = (query: Record<string, string>, form = '') =>
    server.app.request(`/api/surveys/course/report${form}?${new URLSearchParams(query)}`, {
      headers: { cookie, 'accept-language': 'vi' },
    })
  const reportOf = async (query: Record<string, string>): Promise<Report> => {
    const answer = await get(query)
    expect([query, answer.status]).toEqual([query, 200])
    return answer.json()
  }

  test.each(['sex', 'all', 'sex,age', 'age', 'useful'])('finds no few people by %s', async by => {
    const whole = countsOf(await reportOf({ by }))
    const found: string[] = []
    for (const filter of filters) {
      for (const [name, count] of countsOf(await reportOf({ by, filter }))) {
        const before = whole.get(name)
        if (count === null || before === null || before === undefined) continue
        const few = before - count
        if (few > 0 && few < 5) found.push(`${filter}: ${few} of ${name}`)
      }
    }
    expect(found).toEqual([])
  })

  test('is told why there is nothing to subtract, and not of how many', async () => {
    const filter = '{useful} <> 1'
    const { withheld, n, respondents, questions, scales } = await reportOf({ filter })
    expect(withheld).toEqual({
      reason: 'filter',
      text: {
        vi: expect.stringMatching(/^Bộ lọc chỉ bỏ ra quá ít người/),
        en: expect.stringMatching(/^The filter leaves out too few people/),
      },
    })
    expect(JSON.stringify(withheld)).not.toMatch(/\d/)
    const figures = [...countsOf({ n, respondents, questions, scales } as Report).values()]
    expect(figures.filter(figure => figure !== null)).toEqual([])
    expect(questions.flatMap(({ headlines }) => headlines)).toEqual([])
  })

  test('finds the same reason and no figure in the table, and a workbook made of it', async () => {
    const filter = '{useful} <> 1'
    const [header = '', ...rows] = (await (await get({ filter }, '.csv')).text()).trim().split('\r\n')
    expect(rows[0]).toContain('Bộ lọc chỉ bỏ ra quá ít người')
    const columns = header.split(',')
    const counts = rows.slice(1).map(row => row.split(',')[columns.indexOf('n')])
    expect(counts.filter(Boolean)).toEqual([])
    expect((await get({ filter }, '.xlsx')).status).toBe(200)
  })

  test('meets no other report where nobody or enough people are left out', async () => {
    const whole = await reportOf({})
    expect(whole.withheld).toBeNull()
    expect(await reportOf({ filter: '{sex} > 0' })).toMatchObject({ n: 60, questions: whole.questions })
    expect(await reportOf({ filter: '{sex} = 2' })).toMatchObject({ n: 32, withheld: null })
  })
})
