/** The right answers that were corrected, the latest first. */
import type { InferResponseType } from 'hono/client'
import type { api, OfficeSurvey } from '../../../api.ts'
import { timeIn } from '../../../words/time.ts'
import { useLanguage } from '../../../words/words.ts'
import { useKeyWords } from './words.ts'

interface Props {
  readonly made: InferResponseType<typeof api.keys.$get, 200>
  readonly surveys: readonly OfficeSurvey[]
}

export function Corrections({ made, surveys }: Props) {
  const words = useKeyWords()
  const language = useLanguage()
  return (
    <section aria-labelledby="corrections-heading" className="key-corrections">
      <h2 id="corrections-heading">{words.corrections}</h2>
      {made.length === 0 && <p className="quiet">{words.none}</p>}
      {made.length > 0 && (
        <table className="code-table">
          <thead>
            <tr>
              <th scope="col">{words.test}</th>
              <th scope="col">{words.item}</th>
              <th scope="col">{words.key}</th>
              <th scope="col">{words.reason}</th>
              <th scope="col">{words.at}</th>
            </tr>
          </thead>
          <tbody>
            {made.map(({ survey, version, item, key, reason, correctedAt }) => (
              <tr key={`${survey} ${version} ${item}`}>
                <th scope="row">
                  {surveys.find(({ slug }) => slug === survey)?.titles[language] ?? survey}{' '}
                  <span className="quiet">{words.versionOf(version)}</span>
                </th>
                <td data-label={words.item}>{item}</td>
                <td data-label={words.key}>{String(key)}</td>
                <td data-label={words.reason}>{reason}</td>
                <td data-label={words.at}>{timeIn(language, correctedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
