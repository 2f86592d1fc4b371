/** Proofs of consent: the text that was shown, its time, how many agreed. */
import { useQuery } from '@tanstack/react-query'
import { Failure } from '../../analyse/Failure.tsx'
import { answerOf, api } from '../../api.ts'
import { timeIn } from '../../words/time.ts'
import { useLanguage } from '../../words/words.ts'
import { Part } from './Part.tsx'
import { usePrivacyWords } from './words.ts'

export function Consents() {
  const words = usePrivacyWords()
  const language = useLanguage()
  const { data, error, refetch } = useQuery({
    queryKey: ['privacy consents'],
    queryFn: () => answerOf(api.privacy.consents.$get()),
  })
  return (
    <Part title={words.consents} lead={words.consentsLead} files="consents">
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <p className="empty">{words.noConsents}</p>}
      <ul className="proofs">
        {data?.map(({ survey, version, title, text, from, until, agreed, fingerprint }) => (
          <li key={`${survey} ${version}`}>
            <details className="more">
              <summary>
                <span>
                  {title[language]}, {words.version(version)}: {words.agreed(agreed)}
                </span>
              </summary>
              <blockquote>{text[language]}</blockquote>
              <p className="quiet code">
                {until === null
                  ? words.fromOn(timeIn(language, from))
                  : words.fromUntil(timeIn(language, from), timeIn(language, until))}{' '}
                · SHA-256 {fingerprint}
              </p>
            </details>
          </li>
        ))}
      </ul>
    </Part>
  )
}
