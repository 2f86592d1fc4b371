/** A chapter of a report: what one page of the questionnaire asked. */
import type { DimensionFigures } from '../../analysis/report/report.ts'
import { textIn } from '../../surveys/instrument.ts'
import { useLanguage } from '../words/words.ts'
import { BlockSection } from './BlockSection.tsx'
import type { Section } from './section.ts'

interface Props {
  readonly place: string
  readonly section: Section
  readonly dimensions: readonly DimensionFigures[]
}

export function Chapter({ place, section: { title, blocks }, dimensions }: Props) {
  const language = useLanguage()
  const [first] = blocks
  const whole = blocks.length === 1 && first?.title === title ? first.name : null
  return (
    <section id={place} className="chapter">
      <h2>
        {whole !== null && <span className="code">{whole}</span>} {textIn(title, language)}
      </h2>
      {blocks.map(block => (
        <BlockSection key={block.name} block={block} dimensions={dimensions} named={whole === null} />
      ))}
    </section>
  )
}
