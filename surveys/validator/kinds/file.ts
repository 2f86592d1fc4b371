/** Files that stand in the answer itself, as `data:` addresses, and signatures. */
import { flaw, within, type Flaw } from '../finding.ts'
import { flag, isRecord, listOf, numberOf, textOf, type Json } from '../json.ts'
import type { CompileKind } from './kind.ts'

const noFile = flaw('type')
const noData = flaw('format')
const notAccepted = flaw('pattern')
const longestName = 255
const mostFiles = 1000

export const fileKind: CompileKind = ({ element }, { compilation, path }) => {
  if (!flag(element, 'storeDataAsText', true)) compilation.refuse(path, 'storeDataAsText: false')
  const most = flag(element, 'allowMultiple') ? (numberOf(element, 'maxFiles') ?? mostFiles) : 1
  const tooMany = flaw('count', { max: most })
  const one = shapeOfFile(element)
  return {
    shape: value => {
      if (!Array.isArray(value)) return noFile
      if (value.length > most) return tooMany
      const flaws: Flaw[] = []
      for (const [index, file] of value.entries()) {
        const found = one(file)
        if (found !== null) flaws.push(...within(index, found))
      }
      return flaws.length > 0 ? flaws : null
    },
    checks: [],
  }
}

function shapeOfFile(element: Json) {
  const maxSize = numberOf(element, 'maxSize') ?? 0
  const tooBig = flaw('size', { max: maxSize })
  const accepted = acceptedOf(element)
  return (file: unknown) => {
    if (!isRecord(file)) return noFile
    const { name, type, content, ...rest } = file
    if (typeof name !== 'string' || name.length > longestName || Object.keys(rest).length > 0) return noFile
    if (type !== undefined && typeof type !== 'string') return noFile
    const size = typeof content === 'string' ? sizeOf(content) : null
    if (size === null) return noData
    if (maxSize > 0 && size > maxSize) return tooBig
    return accepted.length === 0 || accepted.some(each => isAccepted(each, name, type ?? ''))
      ? null
      : notAccepted
  }
}

const dataStart = /^data:[\w.+-]*\/?[\w.+-]*(?:;[\w.+-]+=[\w.+-]+)*;base64,/
const base64 = /^[A-Za-z0-9+/]*={0,2}$/
const longestStart = 256

/** Bytes of a `data:` address in base 64; `null` when it is none. */
export function sizeOf(address: string): number | null {
  const start = dataStart.exec(address.slice(0, longestStart))?.[0]
  if (start === undefined) return null
  const content = address.slice(start.length)
  if (content.length % 4 === 1 || !base64.test(content)) return null
  const padding = content.endsWith('==') ? 2 : content.endsWith('=') ? 1 : 0
  return Math.floor((content.length * 3) / 4) - padding
}

function acceptedOf(element: Json): string[] {
  const listed = listOf(element, 'acceptedTypes')
  const types = listed.length > 0 ? listed : (textOf(element, 'acceptedTypes') ?? '').split(',')
  return types.map(type => String(type).trim().toLowerCase()).filter(type => type !== '')
}

/** `.pdf` is the end of a name, `image/*` any image, `application/pdf` one type. */
function isAccepted(accepted: string, name: string, type: string): boolean {
  if (accepted.startsWith('.')) return name.toLowerCase().endsWith(accepted)
  if (accepted.endsWith('/*')) return type.toLowerCase().startsWith(accepted.slice(0, -1))
  return type.toLowerCase() === accepted
}

const imageStart = /^data:image\/(?:png|jpeg|svg\+xml);base64,/

export const signatureKind: CompileKind = ({ element }, { compilation, path }) => {
  if (!flag(element, 'storeDataAsText', true)) compilation.refuse(path, 'storeDataAsText: false')
  return {
    shape: value => {
      if (typeof value !== 'string') return noFile
      return imageStart.test(value.slice(0, longestStart)) && sizeOf(value) !== null ? null : noData
    },
    checks: [],
  }
}
