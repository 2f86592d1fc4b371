/** The chapters of a report, beside it or above it. */
import { useOfficeWords } from './words/words.ts'

interface Props {
  readonly chapters: readonly { readonly place: string; readonly title: string }[]
}

export function Contents({ chapters }: Props) {
  const words = useOfficeWords()
  return (
    <nav className="contents" aria-label={words.contents}>
      <p className="eyebrow">{words.contents}</p>
      <ol>
        {chapters.map(({ place, title }) => (
          <li key={place}>
            <a href={`#${place}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
