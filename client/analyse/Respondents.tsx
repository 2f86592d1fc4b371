/** Who answered: women, men, other and undisclosed, what else is known of them, and that they volunteered. */
import type { SurveyReport } from '../api.ts'
import { BlockSection } from './BlockSection.tsx'
import { useComparison } from './comparison.ts'
import { useFigures } from './figures.ts'
import { ofGroup, totalOver } from './groups.ts'
import { More } from './More.tsx'
import type { Block } from './section.ts'
import { useOfficeWords } from './words/words.ts'

interface Props {
  readonly report: SurveyReport
  /** What else is known of them. */
  readonly blocks: readonly Block[]
}

export function Respondents({ report, blocks }: Props) {
  const words = useOfficeWords()
  const { count, percent } = useFigures()
  const { respondents, dimensions, n } = report
  const { columns, groupOf, paired } = useComparison()
  const group = totalOver(dimensions)
  return (
    <section id="respondents" className="chapter">
      <h2>{words.whoAnswered}</h2>
      <dl className="mix">
        {columns.map(who => {
          const own = ofGroup(respondents, { ...groupOf(who), ...group })?.n ?? null
          return (
            <div key={who} className={who}>
              <dt>{words[who]}</dt>
              <dd>
                {own === null ? (
                  <abbr title={words.withheld}>•</abbr>
                ) : (
                  <>
                    <strong>{count(own)}</strong>{' '}
                    {who !== 'all' && n !== null && <span className="quiet">{percent(own / n)}</span>}
                  </>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
      <p className="notice">{words.volunteers}</p>
      {!paired && <p className="notice">{columns[0] === 'all' ? words.sexless : words.oneSex}</p>}
      {blocks.length > 0 && (
        <More label={words.composition} of={words.whoAnswered}>
          {() =>
            blocks.map(block => <BlockSection key={block.name} block={block} dimensions={dimensions} named />)
          }
        </More>
      )}
    </section>
  )
}
