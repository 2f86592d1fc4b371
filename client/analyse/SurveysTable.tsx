/** The questionnaires of one kind. */
import { Link } from 'wouter'
import { textIn } from '../../surveys/instrument.ts'
import type { OfficeSurvey } from '../api.ts'
import { useMay } from '../manage/me.ts'
import { useLanguage } from '../words/words.ts'
import { useFigures } from './figures.ts'
import { SurveyState } from './SurveyState.tsx'
import { useOfficeWords } from './words/words.ts'

interface Props {
  readonly title: string
  readonly surveys: readonly OfficeSurvey[]
}

export function SurveysTable({ title, surveys }: Props) {
  const language = useLanguage()
  const words = useOfficeWords()
  const { count } = useFigures()
  const readable = useMay('report.read')
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
        {surveys.map(survey => (
          <tr key={survey.slug}>
            <td className="code">{survey.code}</td>
            <th scope="row">
              {readable ? (
                <Link href={`/surveys/${survey.slug}`}>{textIn(survey.titles, language)}</Link>
              ) : (
                textIn(survey.titles, language)
              )}
            </th>
            <td className="states">
              <SurveyState survey={survey} />
            </td>
            <td className="number">{count(survey.responses)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
