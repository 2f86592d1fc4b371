/** Which unit had a code on a day: kept in memory, because every response asks. */
import type { Database } from './database.ts'

interface Holding {
  readonly unit: string
  readonly validFrom: string
  readonly validUntil: string | null
}

type Holdings = ReadonlyMap<string, readonly Holding[]>

export interface UnitCodes {
  /** @returns `null` where no unit had the code on that day */
  readonly unitOn: (code: string, on: string) => Promise<string | null>
  /** Reads them anew at the next question: units have changed. */
  readonly forget: () => void
}

/** How long another server's changes may go unnoticed, in milliseconds. */
const longest = 60_000

async function listHoldings({ tables: { unitStates }, read }: Database): Promise<Holdings> {
  const rows = await read
    .select({
      code: unitStates.code,
      unit: unitStates.unit,
      validFrom: unitStates.validFrom,
      validUntil: unitStates.validUntil,
    })
    .from(unitStates)
  const holdings = new Map<string, Holding[]>()
  for (const { code, ...holding } of rows) {
    const known = holdings.get(code)
    if (known) known.push(holding)
    else holdings.set(code, [holding])
  }
  return holdings
}

export function openUnitCodes(database: Database): UnitCodes {
  let holdings: Promise<Holdings> | null = null
  let readAt = 0
  const renew = () => {
    const asked = listHoldings(database)
    holdings = asked
    readAt = Date.now()
    asked.catch(() => {
      if (holdings === asked) holdings = null
    })
    return asked
  }
  return {
    async unitOn(code, on) {
      const current = holdings !== null && Math.abs(Date.now() - readAt) < longest ? holdings : renew()
      const found = (await current)
        .get(code)
        ?.find(({ validFrom, validUntil }) => validFrom <= on && (validUntil === null || on <= validUntil))
      return found?.unit ?? null
    },
    forget() {
      holdings = null
    },
  }
}
