/** The register of processing, in short: what is kept, how much of it is sensitive, how long. */
import { useQuery } from '@tanstack/react-query'
import { Failure } from '../../analyse/Failure.tsx'
import { answerOf, api } from '../../api.ts'
import { useLanguage } from '../../words/words.ts'
import { Part } from './Part.tsx'
import { usePrivacyWords } from './words.ts'

export function Register() {
  const words = usePrivacyWords()
  const language = useLanguage()
  const { data, error, refetch } = useQuery({
    queryKey: ['privacy register'],
    queryFn: () => answerOf(api.privacy.register.$get()),
  })
  return (
    <Part title={words.register} lead={words.registerLead} files="register">
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && (
        <details className="more">
          <summary>{words.activities(data.activities.length)}</summary>
          <table className="trail">
            <thead>
              <tr>
                <th scope="col">{words.activity}</th>
                <th scope="col">{words.fields}</th>
                <th scope="col">{words.sensitive}</th>
                <th scope="col">{words.keptFor}</th>
              </tr>
            </thead>
            <tbody>
              {data.activities.map(({ id, title, fields, retention }) => (
                <tr key={id}>
                  <th scope="row">{title[language]}</th>
                  <td data-title={words.fields}>{fields.length}</td>
                  <td data-title={words.sensitive}>
                    {fields.filter(({ sensitivity }) => sensitivity === 'sensitive').length}
                  </td>
                  <td data-title={words.keptFor}>{retention[language]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </Part>
  )
}
