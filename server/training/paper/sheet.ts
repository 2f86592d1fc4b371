/** Reads answers from paper, typed in as a table: a line for each card, a column for each question. */
import { readCardCode } from '../../../surveys/cardCode.ts'
import { elementsOf, type Instrument } from '../../../surveys/instrument.ts'
import { keyedItemsOf } from '../../../surveys/keyedItem.ts'
import { Problem } from '../../problem.ts'
import type { CardRow } from '../../store/cards.ts'

export interface PaperFault {
  /** Counted from 1, the header; 0: in none of the lines. */
  readonly line: number
  /** As the header names it; empty where it is the whole line. */
  readonly column: string
  readonly problem: Problem
}

/** What one line says, once nothing is wrong with it. */
export interface PaperLine {
  readonly line: number
  readonly card: CardRow
  readonly sex: number | null
  readonly audience: number | null
  readonly firstClass: boolean | null
  /** By question name, as the test stores them. */
  readonly items: Readonly<Record<string, string | number>>
}

export interface Sheet {
  readonly lines: readonly PaperLine[]
  /** Lines in which nothing is answered, as a table that was only begun has them. */
  readonly empty: number
  readonly faults: readonly PaperFault[]
}

type Cells = readonly (readonly string[])[]

/** How people write what a column holds. */
const names: Readonly<Record<'card' | 'sex' | 'audience' | 'firstClass', readonly string[]>> = {
  card: ['card', 'thẻ', 'mã thẻ', 'the', 'ma the'],
  sex: ['sex', 'giới tính', 'giới', 'gioi tinh'],
  audience: ['group', 'nhóm', 'audience', 'nhom'],
  firstClass: ['first', 'lần đầu', 'lớp đầu tiên', 'lan dau'],
}

const sexes: Readonly<Record<string, number>> = {
  1: 1,
  nam: 1,
  male: 1,
  2: 2,
  nữ: 2,
  nu: 2,
  female: 2,
  3: 3,
  khác: 3,
  other: 3,
  99: 99,
}

const yesOrNo: Readonly<Record<string, boolean>> = {
  1: true,
  có: true,
  co: true,
  x: true,
  yes: true,
  0: false,
  không: false,
  khong: false,
  no: false,
}

const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase()
/** A spreadsheet takes the stroke off `01`. */
const itemName = (text: string) => (/^\d$/.test(text) ? `0${text}` : text)

/** What may be answered to each item, by how it is typed. */
export function choicesOf(definition: Instrument): ReadonlyMap<string, ReadonlyMap<string, string | number>> {
  const keyed = new Set(keyedItemsOf(definition).map(({ name }) => name))
  return new Map(
    [...elementsOf(definition)].flatMap(({ name, choices = [] }) => {
      if (!keyed.has(name)) return []
      const values = choices.map(choice => (typeof choice === 'object' ? choice.value : choice))
      const typed = values.flatMap(value =>
        typeof value === 'boolean' ? [] : [[plain(String(value)), value] as const],
      )
      return [[name, new Map(typed)] as const]
    }),
  )
}

interface Columns {
  readonly card: number
  readonly sex: number
  readonly audience: number
  readonly firstClass: number
  readonly items: readonly (readonly [name: string, at: number])[]
}

function readHeader(header: readonly string[], items: ReadonlySet<string>): Columns {
  const titles = header.map(plain)
  const at = (kind: keyof typeof names) => titles.findIndex(title => names[kind].includes(title))
  const card = at('card')
  if (card === -1) throw new Problem('paper.noCard')
  const [sex, audience, firstClass] = [at('sex'), at('audience'), at('firstClass')]
  const others = titles.map((title, place) => [itemName(title), place] as const)
  const rest = others.filter(
    ([title, place]) => title !== '' && ![card, sex, audience, firstClass].includes(place),
  )
  const unknown = rest.find(([title]) => !items.has(title))
  if (unknown) throw new Problem('paper.unknownColumn', { column: header[unknown[1]] ?? '' })
  const twice = rest.find(([title], place) => rest.findIndex(([other]) => other === title) !== place)
  if (twice) throw new Problem('paper.twiceColumn', { column: header[twice[1]] ?? '' })
  return { card, sex, audience, firstClass, items: rest }
}

/**
 * @param formOf - the test that a card had, with what may be answered to it
 * @throws Problem `paper.noCard`, `paper.unknownColumn`, `paper.twiceColumn`
 */
export function readSheet(
  [header = [], ...rows]: Cells,
  cards: ReadonlyMap<string, CardRow>,
  formOf: (card: CardRow) => ReadonlyMap<string, ReadonlyMap<string, string | number>>,
): Sheet {
  const known = new Set([...cards.values()].flatMap(card => [...formOf(card).keys()]))
  const columns = readHeader(header, known)
  const faults: PaperFault[] = []
  const lines: PaperLine[] = []
  const seen = new Set<string>()

  const readLine = (cells: readonly string[], line: number) => {
    const before = faults.length
    const cell = (at: number) => (at === -1 ? '' : (cells[at] ?? '').trim())
    const fault = (at: number, problem: Problem) =>
      void faults.push({ line, column: header[at] ?? '', problem })
    const valueOf = <Value>(at: number, read: (text: string) => Value | undefined): Value | null => {
      const text = cell(at)
      if (text === '') return null
      const value = read(text)
      if (value === undefined) fault(at, new Problem('paper.unknownValue', { value: text }))
      return value ?? null
    }
    const typed = cell(columns.card)
    const code = readCardCode(typed)
    const card = code === null ? undefined : cards.get(code)
    if (code === null) fault(columns.card, new Problem('card.mistyped', { card: typed }))
    else if (!card) fault(columns.card, new Problem('card.unknown', { card: typed }))
    else if (seen.has(code)) fault(columns.card, new Problem('paper.twice', { card: code }))
    if (!card) return
    seen.add(card.code)
    const sex = valueOf(columns.sex, text => sexes[plain(text)])
    const audience = valueOf(columns.audience, text =>
      /^([1-9]|1[01]|99)$/.test(text) ? Number(text) : undefined,
    )
    if (sex !== null && card.sex !== null && sex !== card.sex)
      fault(columns.sex, new Problem('paper.otherPerson', { card: card.code }))
    const firstClass = valueOf(columns.firstClass, text => yesOrNo[plain(text)])
    const choices = formOf(card)
    const items = columns.items.flatMap(([name, at]) => {
      const text = cell(at)
      if (text === '') return []
      const value = choices.get(name)?.get(plain(text))
      if (value !== undefined) return [[name, value] as const]
      fault(at, new Problem('paper.unknownValue', { value: text }))
      return []
    })
    if (faults.length === before)
      lines.push({ line, card, sex, audience, firstClass, items: Object.fromEntries(items) })
  }

  let empty = 0
  for (const [at, cells] of rows.entries()) {
    const isAnswered = columns.items.some(([, place]) => (cells[place] ?? '').trim() !== '')
    if (isAnswered) readLine(cells, at + 2)
    else if (cells.some(cell => cell.trim() !== '')) empty++
  }
  return { lines, empty, faults }
}
