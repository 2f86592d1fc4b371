/** What a topic offers: for each statistic, how our public functions get from a case's input to the shape of its result. */
import type * as z from 'zod'
import type { Library } from './library.ts'

/**
 * Recomputes one case.
 *
 * @param input - as the case gives it
 * @param library - opens the data file the input names
 * @param reference - the R call; for the few statistics that only it tells apart
 */
export type Recomputation = (input: unknown, library: Library, reference: string) => unknown

/** The statistics of one topic, by the name the cases call them. */
export type Recomputations = Readonly<Record<string, Recomputation>>

/** A recomputation whose input has been checked against a schema. */
export function recomputation<Input>(
  schema: z.ZodType<Input>,
  recompute: (input: Input, library: Library, reference: string) => unknown,
): Recomputation {
  return (input, library, reference) => recompute(schema.parse(input), library, reference)
}
