/** Every type of question that is understood, by its name in SurveyJS; any other is refused when it is published. */
import { flag } from '../json.ts'
import { booleanKind } from './boolean.ts'
import { computedKind } from './computed.ts'
import { fileKind, signatureKind } from './file.ts'
import { htmlKind } from './html.ts'
import type { CompileKind } from './kind.ts'
import { matrixKind } from './matrix.ts'
import { multipleTextKind } from './multipleText.ts'
import { panelsKind } from './panels.ts'
import { rankingKind } from './ranking.ts'
import { ratingKind } from './rating.ts'
import { dynamicRowsKind, fixedRowsKind } from './rows.ts'
import { severalKind } from './several.ts'
import { singleKind } from './single.ts'
import { sliderKind } from './slider.ts'
import { commentKind, textKind } from './text.ts'

/** Unlike a picture, a map takes several areas unless it says otherwise. */
const oneOrSeveral: CompileKind = (known, standing) =>
  flag(known.element, 'multiSelect', known.type === 'imagemap')
    ? severalKind(known, standing)
    : singleKind(known, standing)

export const kinds: Readonly<Record<string, CompileKind | undefined>> = {
  boolean: booleanKind,
  buttongroup: singleKind,
  checkbox: severalKind,
  comment: commentKind,
  dropdown: singleKind,
  empty: htmlKind,
  expression: computedKind,
  file: fileKind,
  html: htmlKind,
  image: htmlKind,
  imagemap: oneOrSeveral,
  imagepicker: oneOrSeveral,
  matrix: matrixKind,
  matrixdropdown: fixedRowsKind,
  matrixdynamic: dynamicRowsKind,
  multipletext: multipleTextKind,
  paneldynamic: panelsKind,
  radiogroup: singleKind,
  ranking: rankingKind,
  rating: ratingKind,
  signaturepad: signatureKind,
  slider: sliderKind,
  tagbox: severalKind,
  text: textKind,
}
