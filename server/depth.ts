/** How deep JSON may nest, told from its brackets before anything is made of it. */

/** Deeper than any questionnaire nests, and shallow enough for everything that recurses later. */
export const deepest = 32

const [quote, escape] = [0x22, 0x5c]
const openings = new Set([0x7b, 0x5b])
const closings = new Set([0x7d, 0x5d])

/** @param text - in UTF-8; what is no JSON at all may pass: that is found by whoever reads it */
export function nestsTooDeep(text: Uint8Array): boolean {
  let depth = 0
  let isQuoted = false
  for (let place = 0; place < text.length; place += 1) {
    const byte = text[place] ?? 0
    if (isQuoted) {
      if (byte === escape) place += 1
      else if (byte === quote) isQuoted = false
    } else if (byte === quote) isQuoted = true
    else if (openings.has(byte)) depth += 1
    else if (closings.has(byte)) depth -= 1
    if (depth > deepest) return true
  }
  return false
}
