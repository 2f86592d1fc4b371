/** Administrative trees by chance, as the paths of their units. */
import fc from 'fast-check'
import { root } from '../../server/access/subject.ts'

/** Each unit hangs under an earlier one, the root before all. Ids begin alike on purpose: `u1` and `u11`. */
export const treeOf = (most: number): fc.Arbitrary<string[]> =>
  fc
    .array(fc.nat(1000), { minLength: 1, maxLength: most })
    .map(parents =>
      parents.reduce<string[]>(
        (paths, parent, place) => [...paths, `${paths[parent % paths.length]}u${place + 1}/`],
        [root],
      ),
    )

/** Whether a unit is another, or lies under it: told step by step, as no product code does. */
export function isUnder(path: string, top: string): boolean {
  const [steps, above] = [path.split('/').filter(Boolean), top.split('/').filter(Boolean)]
  return above.every((step, place) => steps[place] === step)
}
