/** How the answers to several items become one score. An instrument carries its scales as the property `scales`. */
import type { Instrument, LocalText } from './instrument.ts'

interface Items {
  /** Names of variables: `C01`, or `B02.a` for row a of matrix B02. */
  readonly items: readonly string[]
  /** With fewer answers there is no score. */
  readonly minimumAnswered: number
}

export interface Subscale extends Items {
  readonly name: string
  readonly title: LocalText
}

export interface Scale extends Subscale {
  /**
   * `mean`: the mean of the items answered, items with `reverse` turned round; answers marked missing are left out.
   * `right`: the number of items answered right; “don't know” is an answer that is not right.
   */
  readonly method: 'mean' | 'right'
  /** The lowest and highest code of an item of a mean; a reversed one scores low + high − code. */
  readonly range?: readonly [low: number, high: number]
  /** Whether the mean is brought to 0–100: (mean − low) ÷ (high − low) × 100. */
  readonly rescaled?: boolean
  readonly subscales?: readonly Subscale[]
  /** Other items for those who are not asked all of them; the first whose condition holds counts. */
  readonly variants?: readonly (Items & { readonly when: string })[]
  /** The score from which a person counts as having what `title` says; provisional until the pilot. */
  readonly cut?: { readonly from: number; readonly title: LocalText; readonly provisional?: boolean }
  /** Codes of the indicators that it feeds. */
  readonly indicator?: readonly string[]
}

/**
 * The scales of an instrument in its own order; empty when it has none.
 *
 * @example scalesOf(perception).map(({ name }) => name) // ['KNOW6', 'GEI16']
 */
export function scalesOf({ scales }: Instrument): readonly Scale[] {
  return Array.isArray(scales) ? scales : []
}
