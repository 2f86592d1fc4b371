/** An address without a screen, or whose screen is not for the one who opened it. */
import { Link } from 'wouter'
import { useTitle } from '../analyse/useTitle.ts'
import { useShellWords } from './words.ts'

export function Nowhere() {
  const words = useShellWords()
  useTitle(words.nowhere)
  return (
    <>
      <h1>{words.nowhere}</h1>
      <p className="lead">{words.nowhereLead}</p>
      <p className="back">
        <Link href="/">{words.home}</Link>
      </p>
    </>
  )
}
