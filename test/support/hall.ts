/** A hall full of phones as the server meets them: each does over HTTP what the page does, and keeps what it was promised. */
import type { Answers } from '../../surveys/instrument.ts'
import { catalogue } from '../../surveys/catalogue.ts'
import { keyedItemsOf } from '../../surveys/keyedItem.ts'
import { newId } from './server.ts'

/** Asks the server, in this process or over the wire. */
export type Reach = (path: string, init: RequestInit) => Response | Promise<Response>

export interface Answered {
  readonly status: number
  readonly told: Record<string, any>
}

/** A finished test on a phone, whose bytes do not change any more. */
export interface Letter {
  readonly id: string
  readonly pass: string
  readonly card: string
  readonly phase: string
  readonly survey: string
  readonly answers: Answers
  readonly body: string
}

export interface About {
  readonly sex: number
  readonly audience: number
  readonly firstClass: boolean
}

interface Lesson {
  readonly id: string
  readonly code: string
}

const minute = 60_000
/** Minutes from now, as a clock shows it that may be wrong. */
const clock = (minutes: number) => new Date(Date.now() + minutes * minute).toISOString()

const sheets = new Map(
  catalogue
    .filter(({ slug }) => slug.startsWith('knowledge-'))
    .map(({ slug, instrument }) => [slug, keyedItemsOf(instrument)]),
)

/** The right answers to a form of the test. */
export const keysOf = (survey: string): ReadonlyMap<string, unknown> =>
  new Map(sheets.get(survey)?.map(({ name, key }) => [name, key]))

const unknown = 98

/** What somebody answers who knows so much: a share, 0–1. Some is left out, and some is not known. */
export function answersOf(survey: string, knowledge: number, random: () => number): Answers {
  const given = [...keysOf(survey)].flatMap(([name, key]): [string, string | number][] => {
    if (random() < 0.04) return []
    if (random() < 0.04) return [[name, unknown]]
    const wrong = ['A', 'B', 'C', 'D'].filter(choice => choice !== key)
    const choice = random() < knowledge ? String(key) : wrong[Math.floor(random() * wrong.length)]
    return choice === undefined ? [] : [[name, choice]]
  })
  return Object.fromEntries(given)
}

export class Hall {
  readonly lesson: Lesson
  readonly #reach: Reach
  readonly #cookie: string
  /** What the server has acknowledged, by the id of the letter. */
  readonly promised = new Map<string, Letter>()

  constructor(reach: Reach, cookie: string, lesson: Lesson) {
    this.#reach = reach
    this.#cookie = cookie
    this.lesson = lesson
  }

  async #ask(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: unknown,
  ): Promise<Answered> {
    const answer = await this.#reach(`/api${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, told: text === '' ? {} : JSON.parse(text) }
  }

  /** As the trainer. */
  direct = (method: string, path: string, body?: unknown) =>
    this.#ask(method, `/training/${this.lesson.id}${path}`, { cookie: this.#cookie }, body)

  setPhase = (phase: string, open: boolean) => this.direct('PUT', `/phases/${phase}`, { open })

  sit = (card: string | null, lost: readonly string[] | null = null, code = this.lesson.code) =>
    this.#ask('POST', '/training/seats', {}, { code, card, lost })

  tell = ({ told }: Answered, about: About, marks: readonly string[] | null) =>
    this.#ask('PUT', '/training/seats/about', { 'x-pass': told['pass'] }, { about, marks })

  start = ({ told }: Answered) => this.#ask('POST', '/training/seats/start', { 'x-pass': told['pass'] })

  readKey = ({ told }: Answered) => {
    const own = [...this.promised.values()].filter(({ card }) => card === told['card'])
    const ids = own.map(({ id }) => id).join(',')
    return this.#ask('GET', '/training/seats/key', { 'x-pass': told['pass'], 'x-responses': ids })
  }

  /** @param finished - minutes from now by the clock of the phone */
  write({ told }: Answered, about: About, answers: Answers, finished = 0): Letter {
    const { card, phase, survey, pass } = told
    const given = { ...answers, sex: about.sex, group: about.audience }
    const response = {
      survey,
      version: 1,
      locale: 'vi',
      mode: 'class',
      card,
      phase,
      startedAt: clock(finished - 20),
      submittedAt: clock(finished),
      answers: given,
    }
    return { id: newId(), pass, card, phase, survey, answers: given, body: JSON.stringify(response) }
  }

  /** @returns the status, and the code of the Problem where it is refused */
  async send(letter: Letter): Promise<readonly [status: number, code: string | undefined]> {
    const { status, told } = await this.#ask(
      'PUT',
      `/responses/${letter.id}`,
      { 'x-pass': letter.pass },
      letter.body,
    )
    if (status < 300) this.promised.set(letter.id, letter)
    return [status, told['code']]
  }

  /** What stands on the trainer's screen now. */
  async live(): Promise<Record<string, any>> {
    const answer = await this.#reach(`/api/training/${this.lesson.id}/live`, {
      headers: { cookie: this.#cookie },
    })
    if (!answer.body) throw new Error('nothing was told of the class')
    let text = ''
    for await (const part of answer.body.pipeThrough(new TextDecoderStream())) {
      text += part
      if (/^data: .*\n/m.test(text)) break
    }
    return JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? '{}')
  }

  async dataFile(): Promise<string> {
    const answer = await this.#reach(`/api/training/${this.lesson.id}/data.csv`, {
      headers: { cookie: this.#cookie },
    })
    return answer.text()
  }
}
