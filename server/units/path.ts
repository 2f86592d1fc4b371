/** Where units hang in the tree on a day: the ids from the root down. */
import { root } from '../access/subject.ts'
import { stateBy, type Tree } from './unit.ts'

/**
 * The path of every unit on a day. One that has ended stays where it hung last, one that is still to begin is already
 * where it will hang first: whoever stands above those states lives as long as they last, so that no circle comes of
 * it. What hangs under a unit without a history hangs where that one is kept.
 *
 * @param kept - the paths of units that have no states, such as the root
 * @throws RangeError where units hang under each other
 */
export function pathsOf(
  tree: Tree,
  on: string,
  kept: ReadonlyMap<string, string> = new Map(),
): Map<string, string> {
  const paths = new Map<string, string>()
  const parentOf = (id: string) => {
    const unit = tree.get(id)
    return unit && stateBy(unit, on)?.parent
  }
  for (const start of tree.keys()) {
    const below = new Set<string>()
    let at: string | null | undefined = start
    while (typeof at === 'string' && !paths.has(at) && parentOf(at) !== undefined) {
      if (below.has(at)) throw new RangeError(`pathsOf requires a tree, got a circle through ${at}`)
      below.add(at)
      at = parentOf(at)
    }
    let path = typeof at === 'string' ? (paths.get(at) ?? kept.get(at) ?? `${root}${at}/`) : root
    if (typeof at === 'string') paths.set(at, path)
    for (const id of [...below].toReversed()) {
      path += `${id}/`
      paths.set(id, path)
    }
  }
  return paths
}
