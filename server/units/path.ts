/** Where units hang in the tree: the ids from the root down, by the last parent of each. */
import { root } from '../access/subject.ts'
import type { Tree } from './unit.ts'

/**
 * The path of every unit. What hangs under a unit without a history hangs where that one is kept.
 *
 * @param kept - the paths of units that have no states, such as the root
 * @throws RangeError where units hang under each other
 */
export function pathsOf(tree: Tree, kept: ReadonlyMap<string, string> = new Map()): Map<string, string> {
  const paths = new Map<string, string>()
  const parentOf = (id: string) => tree.get(id)?.states.at(-1)?.parent
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
