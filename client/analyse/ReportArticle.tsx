/** A report as it is read: who answered, how to read it, scales, then page after page of the questionnaire. */
import { useMemo } from 'react'
import { textIn } from '../../surveys/instrument.ts'
import type { SurveyReport } from '../api.ts'
import { useLanguage } from '../words/words.ts'
import { Chapter } from './Chapter.tsx'
import { useComparison } from './comparison.ts'
import { Contents } from './Contents.tsx'
import { Highlights } from './Highlights.tsx'
import { Reading } from './Reading.tsx'
import { Respondents } from './Respondents.tsx'
import { ScalesSection } from './ScalesSection.tsx'
import { sectionsOf } from './section.ts'
import { useOfficeWords } from './words/words.ts'

export function ReportArticle({ report }: { readonly report: SurveyReport }) {
  const language = useLanguage()
  const words = useOfficeWords()
  const { respondents, sections } = useMemo(() => sectionsOf(report), [report])
  const { dimensions, scales } = report
  const { paired } = useComparison()
  const chapters = sections.map((section, page) => ({ place: `page-${page + 1}`, section }))
  return (
    <div className="columns">
      <Contents
        chapters={[
          { place: 'respondents', title: words.whoAnswered },
          ...(scales.length > 0 ? [{ place: 'scales', title: words.scales }] : []),
          ...(paired ? [{ place: 'highlights', title: words.highlights }] : []),
          ...chapters.map(({ place, section }) => ({ place, title: textIn(section.title, language) })),
        ]}
      />
      <div className="chapters">
        <Respondents report={report} blocks={respondents} />
        <Reading report={report} />
        {scales.length > 0 && <ScalesSection scales={scales} dimensions={dimensions} />}
        <Highlights sections={sections} dimensions={dimensions} />
        {chapters.map(chapter => (
          <Chapter key={chapter.place} {...chapter} dimensions={dimensions} />
        ))}
      </div>
    </div>
  )
}
