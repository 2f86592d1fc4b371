/** The typeface of everything that is printed: Tinos, as wide as Times New Roman letter by letter, from its package. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export const typeface = 'Tinos'

const { resolve } = createRequire(import.meta.url)
const fileOf = (style: string) => resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`)

export const regularFile = fileOf('400Regular')
export const fontFiles = [
  regularFile,
  ...['700Bold', '400Regular_Italic', '700Bold_Italic'].map(style => fileOf(style)),
]

export const readFonts = (): Buffer[] => fontFiles.map(file => readFileSync(file))
