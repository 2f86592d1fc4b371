/** How to read a report: marks, intervals, and what “hardly chance” means. */
import type { SurveyReport } from '../api.ts'
import { useComparison } from './comparison.ts'
import { useOfficeWords } from './words/words.ts'

export function Reading({ report }: { readonly report: SurveyReport }) {
  const words = useOfficeWords()
  const { paired } = useComparison()
  const { threshold, fewest, few } = report.disclosure
  const marks = [
    { mark: '•', meaning: words.small(threshold) },
    { mark: '••', meaning: words.complementary },
    { mark: '–', meaning: words.tooFew(fewest) },
    { mark: '*', meaning: words.few(few) },
  ]
  return (
    <aside className="reading" aria-labelledby="reading">
      <h2 id="reading">{words.reading}</h2>
      <dl>
        {marks.map(({ mark, meaning }) => (
          <div key={mark}>
            <dt>{mark}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>{words.interval}</p>
      {paired && <p>{words.comparison}</p>}
      {paired && <p>{words.chance(report.family)}</p>}
    </aside>
  )
}
