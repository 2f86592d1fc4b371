/** The questionnaires of one kind. */
import { Link } from 'wouter'
import { textIn } from '../../surveys/instrument.ts'
import type { OfficeSurvey } from '../api.ts'
import { useLanguage } from '../words/words.ts'
import { useFigures } from './figures.ts'
import { useOfficeWords } from './words/words.ts'

interface Props {
  readonly title: string
  readonly surveys: readonly OfficeSurvey[]
}

export function SurveysTable({ title, surveys }: Props) {
  const language = useLanguage()
  const words = useOfficeWords()
  const { count } = useFigures()
  if (surveys.length === 0) return null
  return (
    <table className="surveys">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.code}</th>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.state}</th>
          <th scope="col" className="number">
            {words.responses}
          </th>
        </tr>
      </thead>
      <tbody>
        {surveys.map(({ slug, code, titles, open, responses }) => (
          <tr key={slug}>
            <td className="code">{code}</td>
            <th scope="row">
              <Link href={`/surveys/${slug}`}>{textIn(titles, language)}</Link>
            </th>
            <td>
              <span className={open ? 'state open' : 'state'}>{open ? words.open : words.closed}</span>
            </td>
            <td className="number">{count(responses)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
