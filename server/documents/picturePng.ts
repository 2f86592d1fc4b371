/** A picture as PNG, for readers that show no SVG: the same on every machine, as no font of the machine is used. */
import { Resvg } from '@resvg/resvg-js'
import { fontFiles, typeface } from './fonts.ts'

/** Dots across: enough for a page in print. */
const width = 1600

export const picturePng = (svg: string): Buffer =>
  new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: typeface },
    background: '#fff',
  })
    .render()
    .asPng()
