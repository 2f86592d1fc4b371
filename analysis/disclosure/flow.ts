/** How far one cell of a two-way table can move while every total stands still: a maximum flow through the other withheld cells. */

/** The withheld cells of a two-way table, row by row: by how much each may grow and shrink (0 where published). */
export interface Slack {
  readonly rows: number
  readonly columns: number
  readonly up: Float64Array
  readonly down: Float64Array
}

/** The slack that is left, and the way breadth-first search came; rows are nodes 0 …, columns follow them. */
interface Network extends Slack {
  readonly cameFrom: Int32Array
  readonly queue: Int32Array
}

const cellBetween = ({ rows, columns }: Slack, node: number, next: number) =>
  node < rows ? node * columns + next - rows : next * columns + node - rows

/** From a row to a column the cell between them grows, from a column to a row it shrinks. */
const capacity = (network: Network, node: number, next: number) =>
  (node < network.rows ? network.up : network.down)[cellBetween(network, node, next)] ?? 0

/** How far a cell can move, and the places of the cells that make up for it. */
export interface Reach {
  readonly amount: number
  readonly places: readonly number[]
}

/**
 * The most by which a cell can grow (or shrink) when other withheld cells make up for it, so that every row
 * and column total stays as published.
 *
 * @param enough - stop here; the amount is then at least this
 * @see Edmonds & Karp (1972), JACM 19:248–264; for the attacker's problem Fischetti & Salazar (2000), JASA 95:916–928
 */
export function reach(slack: Slack, cell: number, direction: 'up' | 'down', enough = Infinity): Reach {
  const { rows, columns } = slack
  const limit = Math.min(slack[direction][cell] ?? 0, enough)
  if (limit <= 0) return { amount: 0, places: [] }
  const nodes = rows + columns
  const network: Network = {
    rows,
    columns,
    up: slack.up.slice(),
    down: slack.down.slice(),
    cameFrom: new Int32Array(nodes),
    queue: new Int32Array(nodes),
  }
  network.up[cell] = 0
  network.down[cell] = 0
  const row = Math.floor(cell / columns)
  const column = rows + (cell % columns)
  const [source, sink] = direction === 'up' ? [column, row] : [row, column]
  const places: number[] = []
  let amount = 0
  while (amount < limit && findPath(network, source, sink))
    amount += pushAlong(network, source, sink, limit - amount, places)
  return { amount, places }
}

function findPath(network: Network, source: number, sink: number): boolean {
  const { rows, columns, cameFrom, queue } = network
  cameFrom.fill(-1)
  cameFrom[source] = source
  queue[0] = source
  let length = 1
  for (let head = 0; head < length; head++) {
    const node = queue[head] ?? source
    const [first, end] = node < rows ? [rows, rows + columns] : [0, rows]
    for (let next = first; next < end; next++) {
      if (cameFrom[next] !== -1 || capacity(network, node, next) <= 0) continue
      cameFrom[next] = node
      if (next === sink) return true
      queue[length++] = next
    }
  }
  return false
}

/** Sends along the path found as much as its narrowest cell lets through, at most `limit`; notes the cells it moves. */
function pushAlong(network: Network, source: number, sink: number, limit: number, places: number[]): number {
  const { cameFrom, up, down } = network
  let amount = limit
  for (let next = sink; next !== source; next = cameFrom[next] ?? source)
    amount = Math.min(amount, capacity(network, cameFrom[next] ?? source, next))
  for (let next = sink; next !== source; next = cameFrom[next] ?? source) {
    const node = cameFrom[next] ?? source
    const cell = cellBetween(network, node, next)
    const growth = node < network.rows ? amount : -amount
    up[cell] = (up[cell] ?? 0) - growth
    down[cell] = (down[cell] ?? 0) + growth
    places.push(cell)
  }
  return amount
}
