/** Who is let in where: every route, asked by everybody about everything, as a table that a person can read. */
import { listRoutes } from '../../server/access/guard.ts'
import { type Action, ruleOf } from '../../server/access/policy.ts'
import type { Api } from '../../server/app.ts'
import type { Database } from '../../server/store/database.ts'
import { exampleOf, listOperations, namesIn, type Schema } from './apiDocument.ts'
import { isEventStream, readEvents } from './eventStream.ts'
import {
  everybody,
  headersOf,
  type Kind,
  nameOf,
  parentOf,
  type Place,
  placesOf,
  settle,
  type Somebody,
} from './hierarchy.ts'

/** Which kind of thing an address names. A new kind of address needs its line here. */
const kinds: readonly (readonly [beginning: RegExp, kind: Kind])[] = [
  [/^\/api\/units\/:id/, 'unit'],
  [/^\/api\/accounts\/:id/, 'account'],
  [/^\/api\/invitations\/:id/, 'invitation'],
  [/^\/api\/me\/sessions\/:id/, 'session'],
  [/^\/api\/classes\/:id/, 'class'],
  [/^\/api\/training\/:id/, 'training'],
  [/^\/api\/passes\/:id/, 'batch'],
  [/^\/api\/devices\/:id/, 'device'],
  [/^\/api\/responses\/:id/, 'response'],
  [/^\/api\/(office\/)?surveys\/:slug/, 'survey'],
]

export interface Cell {
  readonly route: string
  readonly action: Action
  /** What is varied: nothing, what the address names, or the unit in the body. */
  readonly axis: 'none' | 'address' | 'body'
  readonly place: Place | '-'
  readonly who: Somebody
  readonly status: number
  /** The code of the Problem, where it was one. */
  readonly code: string | null
  /** The whole answer, with its headers. */
  readonly answer: string
}

const refusals = new Set(['session.missing', 'session.unverified', 'access.denied', 'thing.notFound'])

export const letIn = ({ code }: Cell): boolean => code === null || !refusals.has(code)

interface Route {
  readonly method: string
  readonly path: string
  readonly action: Action
  readonly body: Schema | null
}

interface Question {
  readonly axis: Cell['axis']
  readonly place: Place | '-'
}

const kindOf = (path: string): Kind | null => {
  const kind = kinds.find(([beginning]) => beginning.test(path))?.[1] ?? null
  if (kind === null && /:(id|slug)/.test(path))
    throw new Error(`${path}: what does it name? See ${import.meta.url}`)
  return kind
}

function questionsOf({ path, body }: Route): Question[] {
  const kind = kindOf(path)
  const isPlacing = namesIn(body).some(name => name === 'unit' || name === 'parent')
  const address = kind === null ? [] : [...placesOf(kind), 'missing' as const]
  const within = isPlacing ? [...placesOf('unit'), 'missing' as const] : []
  const questions: Question[] = [
    ...address.map(place => ({ axis: 'address', place }) as const),
    ...within.map(place => ({ axis: 'body', place }) as const),
  ]
  return questions.length > 0 ? questions : [{ axis: 'none', place: '-' }]
}

/** Nothing else is in the address but days and names of files. */
const fill = (path: string, name: string) =>
  path
    .replace(/:(id|slug)/, name)
    .replace(':from', '2020-01-01')
    .replaceAll(/:\w+(\{[^/]*\})?/g, 'index.html')
    .replace('*', 'x')

/** Good values by the names of fields, so that whoever is let in gets as far as possible. */
const values: Readonly<Record<string, unknown>> = {
  survey: 'village',
  surveys: ['village'],
  role: 'reporter',
  name: 'Tên mới',
  fullName: 'Lê Thị Mới',
  code: 'LOPOWN',
  dry: true,
  on: '2026-11-25',
  csv: 'id,code,name,kind,parent,validFrom,validUntil,note,successors\n',
  answers: { sex: 2 },
  locale: 'vi',
}

function bodyOf({ body, path }: Route, { axis, place }: Question): unknown {
  if (body === null) return undefined
  const unit = nameOf('unit', axis === 'body' && place !== '-' ? place : 'own')
  const named = axis === 'address' && place !== '-' ? place : 'child'
  const parent = axis === 'body' || kindOf(path) !== 'unit' ? unit : parentOf(named)
  const hint = (name: string) => ({ ...values, unit, parent })[name]
  return exampleOf(body, hint, axis === 'body' ? 1 : 0)
}

/** What goes on for hours is left after its first word. */
async function firstIn(answer: Response): Promise<string> {
  const events = readEvents(answer)
  const first = await events.next()
  await events.leave()
  return JSON.stringify(first)
}

async function ask(
  app: Pick<Api, 'request'>,
  route: Route,
  question: Question,
  who: Somebody,
): Promise<Cell> {
  const { method, path, action } = route
  const { axis, place } = question
  const kind = kindOf(path)
  const aimed = axis === 'address' && place !== '-' ? place : 'child'
  const name =
    kind === null
      ? ''
      : nameOf(kind, placesOf(kind).includes('there') && axis !== 'address' ? 'there' : aimed)
  const body = bodyOf(route, question)
  const sent = method === 'ALL' ? 'GET' : method
  const answer = await app.request(fill(path, name), {
    method: sent,
    headers: { 'content-type': 'application/json', ...headersOf(who) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = isEventStream(answer) ? await firstIn(answer) : await answer.text()
  const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json') ?? false
  const headers = [...answer.headers].map(([key, value]) => `${key}: ${value}`).join('\n')
  return {
    route: `${method} ${path}`,
    action,
    axis,
    place,
    who,
    status: answer.status,
    code: isProblem ? String(JSON.parse(text).code) : null,
    answer: `${headers}\n${text}`,
  }
}

/** @param told - the app that describes its routes; it may be a part of the one that is asked */
export async function drawMatrix(
  app: Pick<Api, 'request' | 'routes'>,
  told: Api,
  database: Database,
  only: (route: string) => boolean = () => true,
): Promise<Cell[]> {
  const operations = await listOperations(told)
  const cells: Cell[] = []
  for (const { method, path, action } of listRoutes(app)) {
    if (!only(`${method} ${path}`)) continue
    const body = operations.find(one => one.method === method && one.path === path)?.body ?? null
    const route = { method, path, action, body }
    for (const who of everybody) {
      if (method === 'GET') await settle(database, who)
      for (const question of questionsOf(route)) {
        if (method !== 'GET') await settle(database, who)
        cells.push(await ask(app, route, question, who))
      }
    }
  }
  return cells
}

const told = ({ route, axis, place, who, status }: Cell) =>
  `${route} (${axis} ${place}) by ${who.name}: ${status}`

/** What no table has to say, because it must never be. */
export function findHoles(cells: readonly Cell[]): string[] {
  const missing = new Map(
    cells
      .filter(({ place }) => place === 'missing')
      .map(cell => [`${cell.route} ${cell.axis} ${cell.who.name}`, cell]),
  )
  return cells.flatMap(cell => {
    const { action, place, who, axis, route } = cell
    const rule = ruleOf(action)
    const holes: string[] = []
    const isFree = rule.anyone !== undefined
    const isOutside = place === 'sibling' || place === 'parent'
    if (letIn(cell) && isOutside && who.unit !== 'root' && !isFree)
      holes.push(`reaches outside: ${told(cell)}`)
    if (letIn(cell) && who.kind === 'anyone' && !isFree) holes.push(`needs nobody: ${told(cell)}`)
    if (letIn(cell) && who.kind === 'pending' && !isFree && !rule.pending)
      holes.push(`needs no second factor: ${told(cell)}`)
    if (letIn(cell) && who.kind === 'device' && !isFree && !rule.device)
      holes.push(`lets a tablet in: ${told(cell)}`)
    if (cell.status >= 500) holes.push(`breaks: ${told(cell)}`)
    const absent = missing.get(`${route} ${axis} ${who.name}`)
    if (absent && !letIn(cell) && cell.answer !== absent.answer)
      holes.push(`tells what is there: ${told(cell)}`)
    return holes
  })
}

const width = 6
const heads = ['any', 'pend', 'dev', ...'A R T N L A/ R/ T/ N/ L/'.split(' ')]
const line = (first: string, rest: readonly string[]) =>
  `${first.padEnd(18)}${rest.map(one => one.padStart(width)).join('')}`.trimEnd()

/** Cells by a title, in the order in which they come. */
function grouped(cells: readonly Cell[], titleOf: (cell: Cell) => string): [title: string, cells: Cell[]][] {
  const groups = new Map<string, Cell[]>()
  for (const cell of cells) groups.set(titleOf(cell), [...(groups.get(titleOf(cell)) ?? []), cell])
  return [...groups]
}

/** One block a route, one line a place, one column a person; `+` marks who was let in. */
export const tableOf = (cells: readonly Cell[]): string =>
  grouped(cells, ({ route, action }) => `${route}  ${action}`)
    .map(([title, block]) => {
      const rows = grouped(block, ({ axis, place }) => (axis === 'none' ? '' : `${axis} ${place}`)).map(
        ([place, row]) =>
          line(
            `  ${place}`,
            row.map(cell => `${letIn(cell) ? '+' : ''}${cell.status}`),
          ),
      )
      return [title, line('', heads), ...rows].join('\n')
    })
    .join('\n\n')

export const legend = `Who is let in where. Written by test/server/access/matrix.test.ts; read every change of it.
  npx vitest run test/server/access/matrix.test.ts -u

Columns: any = anybody; pend = typed the password and owes the second factor; dev = a paired tablet of the own unit;
  A administrator, R reporter, T trainer, N analyst, L leader: in the own unit, and with a stroke (A/) in the root.
Rows: address = the thing that the address names; body = the unit that the body names. It lies in the person's own unit,
  in a child, a sibling or the parent of it; it is theirs (mine), an account holds roles in the own unit and in a sibling
  (astride), it lies in no unit (there), or it is missing.
Cells: + and the status, where the policy lets them in (whatever else may be wrong with what they sent); else the refusal.
`
