/** How far the person is: a line with words for those who cannot see it. */
import { useWords } from '../words/words.ts'

export function Progress({ page, of }: { readonly page: number; readonly of: number }) {
  const words = useWords()
  return <progress className="progress" value={page} max={of} aria-label={words.progress({ page, of })} />
}
