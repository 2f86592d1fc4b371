/** Results of training as the server gives them. */
import type { InferResponseType } from 'hono/client'
import type { api } from '../../../api.ts'

export type Result = InferResponseType<typeof api.training.report.$get, 200>
export type Learning = NonNullable<Result['learning']['all']>
export type FormResult = Result['forms'][number]
export type ItemResult = FormResult['items'][number]
export type Column = 'all' | 'women' | 'men'

/** The columns of a table: women and men only where they are told apart. */
export const columnsOf = ({ learning }: Result): readonly Column[] =>
  learning.women || learning.men ? ['all', 'women', 'men'] : ['all']
