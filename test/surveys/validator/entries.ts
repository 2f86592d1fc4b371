/** How each type of question is answered through survey-core's model, as its screen would do it. */
import type { Question } from 'survey-core'
import type { Chance } from './chance.ts'

type Entry = (question: Question, chance: Chance) => void

interface Item {
  readonly value: unknown
  readonly isEnabled: boolean
  readonly isExclusive?: boolean
  readonly showCommentArea?: boolean
}

interface Row {
  readonly questions: readonly Question[]
  showDetailPanel(): void
}

/** Enters an answer that chance chooses among those on offer; types without an input stay as they are. */
export function enter(question: Question, chance: Chance): void {
  entries[question.getType()]?.(question, chance)
}

function openItems(question: Question): Item[] {
  const items: Item[] = question.visibleChoices
  return items.filter(item => item.isEnabled && item !== question.selectAllItem)
}

function explain(question: Question, items: readonly Item[]): void {
  for (const item of items) {
    if (item.showCommentArea === true) question.setCommentValue(item, 'Nói rõ hơn')
  }
}

const choose: Entry = (question, chance) => {
  const item = chance.one(openItems(question))
  if (item === undefined) return
  question.renderedValue = item.value
  explain(question, [item])
}

function atMost(question: Question, items: readonly Item[]): number {
  return question.maxSelectedChoices > 0 ? Number(question.maxSelectedChoices) : items.length
}

const chooseSeveral: Entry = (question, chance) => {
  const items = openItems(question)
  const least = Math.max(1, Number(question.minSelectedChoices ?? 0))
  const chosen = chance.some(items, least, atMost(question, items))
  const exclusive = chosen.filter(item => item.isExclusive).slice(0, 1)
  const kept = exclusive.length > 0 ? exclusive : chosen
  question.renderedValue = kept.map(({ value }) => value)
  explain(question, kept)
}

const choosePicture: Entry = (question, chance) => {
  const values = openItems(question).map(({ value }) => value)
  question.value = question.multiSelect ? chance.some(values, 1, values.length) : chance.one(values)
}

const chooseArea: Entry = (question, chance) => {
  const areas: Item[] = question.areas
  const values = areas.map(({ value }) => value)
  question.value = question.multiSelect ? chance.some(values, 1, values.length) : chance.one(values)
}

const rank: Entry = (question, chance) => {
  const items = openItems(question)
  const values = items.map(({ value }) => value)
  const least = question.selectToRankEnabled
    ? Math.max(1, Number(question.minSelectedChoices))
    : values.length
  question.value = chance.some(values, least, question.selectToRankEnabled ? atMost(question, items) : least)
}

function numberFor({ renderedMin, renderedMax, step }: Question, chance: Chance): number {
  const low = Number(renderedMin ?? 0) || 0
  const high = Number(renderedMax ?? 0) || low + 100
  const stride = Number(step) || 1
  return low + chance.whole(0, Math.max(0, Math.floor((high - low) / stride))) * stride
}

const month = (chance: Chance) => `20${chance.whole(10, 40)}-0${chance.whole(1, 9)}`

const inputs: Readonly<Record<string, (question: Question, chance: Chance) => unknown>> = {
  color: () => '#0b7a65',
  date: (_, chance) => `${month(chance)}-${chance.whole(10, 28)}`,
  'datetime-local': (_, chance) => `${month(chance)}-12T08:${chance.whole(10, 59)}`,
  email: () => 'lan@hungyen.gov.vn',
  month: (_, chance) => month(chance),
  number: numberFor,
  range: numberFor,
  tel: () => '0912345678',
  time: (_, chance) => `1${chance.whole(0, 9)}:3${chance.whole(0, 9)}`,
  url: () => 'https://hungyen.gov.vn/',
  week: (_, chance) => `2026-W${chance.whole(10, 52)}`,
}

const words = ['Thôn Đông', 'xã Minh Châu', 'hội phụ nữ', '12345678', 'abc@hungyen.gov.vn', 'A', '42']

const write: Entry = (question, chance) => {
  const text = inputs[question.inputType]?.(question, chance) ?? chance.one(words)
  const longest = Number(question.getMaxLength() ?? 0)
  question.value = typeof text === 'string' && longest > 0 ? text.slice(0, longest) : text
}

const mostCells = 12

const fillCells: Entry = (question, chance) => {
  const rows: Row[] = question.visibleRows
  // Our yearly forms have hundreds of cells, and survey-core runs every condition anew for each that is filled.
  const share = Math.min(0.6, mostCells / (rows.length * question.columns.length || 1))
  for (const row of rows) {
    if (chance.happens(0.5)) row.showDetailPanel()
    for (const cell of row.questions) {
      if (cell.isVisible && !cell.isReadOnly && (cell.isRequired || chance.happens(share)))
        enter(cell, chance)
    }
  }
}

const addRows: Entry = (question, chance) => {
  for (let n = chance.whole(0, 2); n > 0 && question.rowCount < 4; n--) question.addRow()
  if (chance.happens(0.3)) question.removeRow(0, false)
  fillCells(question, chance)
}

const addPanels: Entry = (question, chance) => {
  for (let n = chance.whole(0, 2); n > 0 && question.canAddPanel; n--) question.addPanel()
  if (chance.happens(0.3) && question.canRemovePanel) question.removePanel(0)
  const panels: { readonly questions: readonly Question[] }[] = question.visiblePanels
  for (const inside of panels.flatMap(panel => panel.questions)) {
    const open = inside.isVisible && inside.isParentVisible && !inside.isReadOnly
    if (open && (inside.isRequired || chance.happens(0.7))) enter(inside, chance)
  }
}

const fillRows: Entry = (question, chance) => {
  const columns: Item[] = question.visibleColumns
  const values = columns.map(({ value }) => value)
  const rows: { value: unknown; readonly isReadOnly: boolean }[] = question.visibleRows
  for (const row of rows) {
    if (row.isReadOnly || (!question.eachRowRequired && chance.happens(0.2))) continue
    const alone = columns.filter(column => column.isExclusive).map(({ value }) => value)
    const several = chance.some(values, 1, values.length)
    const kept = several.filter(value => alone.includes(value)).slice(0, 1)
    row.value = question.isMultiSelect ? (kept.length > 0 ? kept : several) : chance.one(values)
  }
}

const picture = 'data:image/png;base64,iVBORw0KGgo='
const files = ['một.png', 'hai.png'].map(name => ({ name, type: 'image/png', content: picture }))

const entries: Readonly<Record<string, Entry>> = {
  boolean: (question, chance) => {
    question.booleanValue = chance.happens(0.5)
  },
  buttongroup: choose,
  checkbox: chooseSeveral,
  comment: write,
  dropdown: choose,
  file: question => {
    question.value = question.allowMultiple ? files : files.slice(0, 1)
  },
  imagemap: chooseArea,
  imagepicker: choosePicture,
  matrix: fillRows,
  matrixdropdown: fillCells,
  matrixdynamic: addRows,
  multipletext: (question, chance) => {
    const items: { readonly editor: Question }[] = question.items
    for (const { editor } of items) if (editor.isRequired || chance.happens(0.7)) write(editor, chance)
  },
  paneldynamic: addPanels,
  radiogroup: choose,
  ranking: rank,
  rating: (question, chance) => {
    const points: Item[] = question.visibleRateValues
    question.value = chance.one(points)?.value
  },
  signaturepad: question => {
    question.value = picture
  },
  slider: (question, chance) => {
    const [low, high] = [Number(question.min), Number(question.max)]
    const ends = [chance.whole(low, high), chance.whole(low, high)].toSorted((a, b) => a - b)
    question.value = question.sliderType === 'range' ? ends : ends[0]
  },
  tagbox: chooseSeveral,
  text: write,
}
