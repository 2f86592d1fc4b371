/** Names the page, so that tabs, histories and screen readers tell one from the other. */
import { useEffect } from 'react'
import { useOfficeWords } from './words/words.ts'

export function useTitle(title: string): void {
  const { office } = useOfficeWords()
  useEffect(() => {
    document.title = `${title} – Cân Bằng, ${office}`
  }, [title, office])
}
