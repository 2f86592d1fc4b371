/** What the codes of a column stand for, read from the words written about it. */
import { column, type Dataset } from './dataset.ts'

/** From a code in the file to what it stands for: a label, or a score as text. */
export type Coding = ReadonlyMap<string, string>

/** `1=male,2=female` or `not=1, very=4` or `1=male 2=female`. */
export function readPairs(text: string): Coding {
  const pairs = text.matchAll(/([^\s=,;()<>][^=,;()<>]*?)\s*=\s*([^\s=,;()]+)/g)
  return new Map([...pairs].map(([, code = '', meaning = '']) => [code.trim(), meaning]))
}

/** `not<notvery<very`, or `not, notvery, very`: levels in ascending order, scored from 1. */
function readOrder(text: string): Coding {
  const levels = text.split(text.includes('<') ? '<' : ',').map(level => level.trim())
  return new Map(levels.length > 1 ? levels.map((level, index) => [level, String(index + 1)]) : [])
}

const literal = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** The coding that follows the name of a column in a sentence such as `importance (not=1,very=4)`. */
function codingIn(note: string, name: string): Coding {
  for (const part of note.split(/[;|]/)) {
    const at = part.search(new RegExp(`(?<![\\w.])${literal(name)}(?![\\w.])`))
    if (at < 0) continue
    const rest = part
      .slice(at + name.length)
      .replace(/^[\s(:]+/, '')
      .replace(/\).*$/, '')
    const coding = rest.includes('=') && !rest.startsWith('=') ? readPairs(rest) : readOrder(rest)
    if (coding.size > 1) return coding
  }
  return new Map()
}

/** The coding of a column, wherever the notes of its file give one for values it has; empty when they do not. */
export function findCoding(dataset: Dataset, name: string): Coding {
  const values = new Set(column(dataset, name))
  const codings = dataset.notes.map(note => codingIn(note, name))
  const found = codings.find(coding => [...coding.keys()].filter(code => values.has(code)).length > 1)
  return found ?? new Map()
}
