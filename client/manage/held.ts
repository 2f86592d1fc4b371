/** What somebody holds where, as people say it. */
import type { Held } from './me.ts'
import type { useShellWords } from './words.ts'

const root = 'root'

export const unitName = (
  { id, name }: Held['unit'],
  { everywhere }: ReturnType<typeof useShellWords>,
): string => (id === root ? everywhere : name)

/** @example heldIn({ role: 'trainer', unit }, words) // 'Tập huấn viên · Huyện Phù Cừ' */
export const heldIn = ({ role, unit }: Held, words: ReturnType<typeof useShellWords>): string =>
  `${words.roles[role]} · ${unitName(unit, words)}`
