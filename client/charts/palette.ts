/** The colours of the charts; a shape always says the same thing, so nothing rests on colour alone. */
export const ink = '#1f2d2b'
export const quiet = '#53615d'
export const rule = '#e4ddd0'
export const band = '#cfcabd'
export const paper = '#fffdf9'

/** Women violet with a circle, men ochre with a diamond: neither pink nor blue. Everybody is a grey square. */
export const looks = {
  female: { fill: '#6a3d9a', text: '#5b2f8c', shape: 'circle' },
  male: { fill: '#d9822b', text: '#8f5210', shape: 'diamond' },
  all: { fill: '#4a5a57', text: '#1f2d2b', shape: 'square' },
} as const

export type Series = keyof typeof looks

/** Women first, in every chart. */
export const bySex: readonly Series[] = ['female', 'male']

/** From disagreement to agreement, telling apart for the colour-blind; the middle is grey. */
const steps: Readonly<Record<number, readonly string[]>> = {
  5: ['#8c510a', '#d8b365', '#dfe0df', '#5ab4ac', '#01665e'],
  7: ['#6b3d05', '#a9701f', '#e0c382', '#dfe0df', '#8fcdc5', '#35978f', '#01514a'],
}

/** @param answers - five or seven: an agreement scale has a middle */
export const diverging = (answers: number): readonly string[] => steps[answers] ?? []

/** Black or white, whichever can be read on a colour. */
export function inkOn(colour: string): string {
  const value = Number.parseInt(colour.slice(1), 16)
  const light = (0.299 * (value >> 16) + 0.587 * ((value >> 8) & 255) + 0.114 * (value & 255)) / 255
  return light < 0.55 ? '#ffffff' : ink
}
