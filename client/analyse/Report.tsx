/** A report under its head: what it is of, how many answered, and what can be done with it. */
import { useState } from 'react'
import { textIn } from '../../surveys/instrument.ts'
import type { SurveyReport } from '../api.ts'
import { useLanguage } from '../words/words.ts'
import { ComparisonContext, comparisonOf } from './comparison.ts'
import { Controls } from './Controls.tsx'
import { AllOpen } from './More.tsx'
import { ReportArticle } from './ReportArticle.tsx'
import { useTitle } from './useTitle.ts'
import { dimensionName } from './words/roles.ts'
import { useOfficeWords } from './words/words.ts'

interface Props {
  readonly report: SurveyReport
  /** Whether another report is on its way. */
  readonly waiting: boolean
  readonly second: string
  readonly onSecond: (name: string) => void
}

export function Report({ report, waiting, second, onSecond }: Props) {
  const language = useLanguage()
  const words = useOfficeWords()
  const [allOpen, setAllOpen] = useState(false)
  const { survey, n, withheld, dimensions } = report
  const comparison = comparisonOf(report)
  const [, further] = dimensions
  const title = textIn(survey.titles, language)
  useTitle(title)
  return (
    <ComparisonContext value={comparison}>
      <AllOpen value={allOpen}>
        <article aria-busy={waiting} className="report">
          <header>
            <p className="eyebrow">
              {comparison.paired ? words.report : words.reportOfAll}
              {further && ` – ${dimensionName(further.name, further.title, language)}`}
            </p>
            <h1>{title}</h1>
            <p className="lead">
              {withheld ? words.withheldWhole : n === null ? words.fewRespondents : words.respondents(n)}{' '}
              <span className="quiet">· {words.version(survey.version)}</span>
            </p>
            <Controls
              report={report}
              second={second}
              onSecond={onSecond}
              allOpen={allOpen}
              onAllOpen={setAllOpen}
            />
          </header>
          {withheld ? (
            <p className="empty">{withheld.text[language]}</p>
          ) : n !== 0 ? (
            <ReportArticle report={report} />
          ) : (
            <div className="empty">
              <h2>{words.none}</h2>
              <p>{words.noneYet}</p>
            </div>
          )}
        </article>
      </AllOpen>
    </ComparisonContext>
  )
}
