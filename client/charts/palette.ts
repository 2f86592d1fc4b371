/** The colours of the charts; a shape always says the same thing, so nothing rests on colour alone. */
export const ink = '#1f2a2e'
export const quiet = '#52606d'
export const rule = '#dfe4e8'
export const band = '#c9d1d8'

/** Women violet with a circle, men ochre with a diamond: neither pink nor blue. */
export const sexes = {
  female: { fill: '#6a3d9a', text: '#5b2f8c', mark: 'circle' },
  male: { fill: '#d9822b', text: '#96550f', mark: 'diamond' },
} as const

/** From disagreement to agreement, telling apart for the colour-blind; the middle is grey. */
const five = ['#8c510a', '#d8b365', '#e3e5e6', '#5ab4ac', '#01665e'] as const

/** As many steps from one end to the other as a question has answers. */
export function diverging(steps: number): string[] {
  if (steps === five.length) return [...five]
  const at = (step: number) =>
    five[Math.round((step / Math.max(1, steps - 1)) * (five.length - 1))] ?? five[2]
  return Array.from({ length: steps }, (_, step) => at(step))
}

/** Black or white, whichever can be read on a colour. */
export function inkOn(colour: string): string {
  const value = Number.parseInt(colour.slice(1), 16)
  const light = (0.299 * (value >> 16) + 0.587 * ((value >> 8) & 255) + 0.114 * (value & 255)) / 255
  return light < 0.55 ? '#ffffff' : ink
}
