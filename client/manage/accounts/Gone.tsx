/** What a link leads to that does not work, or not any more. */
import { Link } from 'wouter'
import { useTitle } from '../../analyse/useTitle.ts'
import { useDoorWords } from './doorWords.ts'

interface Props {
  readonly title: string
  readonly reason: string
  /** For whom the link has done its work already. */
  readonly lead: string
}

export function Gone({ title, reason, lead }: Props) {
  const words = useDoorWords()
  useTitle(title)
  return (
    <div className="door">
      <h1>{title}</h1>
      <p>{reason}</p>
      <p className="quiet">{lead}</p>
      <Link href="/" className="plain">
        {words.toSignIn}
      </Link>
    </div>
  )
}
