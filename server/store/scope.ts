/** Cuts a list down, in the database, to what somebody may see. */
import { eq, like, or, type SQL, sql } from 'drizzle-orm'
import { type Scope, root } from '../access/subject.ts'

type Column = Parameters<typeof like>[0]

/** What holds for the rows of a scope, by the column of their unit's path and, where there is one, of their owner. */
export function inScope({ paths, owner }: Scope, path: Column, ownerColumn?: Parameters<typeof eq>[0]): SQL {
  if (paths.includes(root)) return sql`true`
  const places = paths.map(one => like(path, `${one}%`))
  const own = owner !== null && ownerColumn ? [eq(ownerColumn, owner)] : []
  return or(...places, ...own) ?? sql`false`
}
