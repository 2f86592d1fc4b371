/** A question of a report, or several that are read together, under its title. */
import type { DimensionFigures } from '../../analysis/report/report.ts'
import { textIn } from '../../surveys/instrument.ts'
import { useLanguage } from '../words/words.ts'
import { PartBody } from './PartBody.tsx'
import type { Block } from './section.ts'

interface Props {
  readonly block: Block
  readonly dimensions: readonly DimensionFigures[]
  /** Whether its title stands over it, and not already over the chapter. */
  readonly named: boolean
}

/** Rows that each have all of their answers shown are read one by one. */
const partsOf = (block: Block): Block[] =>
  block.form === 'answers' || block.form === 'average'
    ? block.items.map(item => ({ ...block, name: item.name, title: item.title, items: [item] }))
    : [block]

export function BlockSection({ block, dimensions, named }: Props) {
  const language = useLanguage()
  const parts = partsOf(block)
  const [only] = parts
  return (
    <section className="block" id={block.name}>
      {named && (
        <h3>
          <span className="code">{block.name}</span> {textIn(block.title, language)}
        </h3>
      )}
      {parts.length === 1 && only ? (
        <PartBody part={only} dimensions={dimensions} />
      ) : (
        parts.map(part => (
          <section key={part.name} className="part">
            <h4>
              <span className="code">{part.name}</span> {textIn(part.title, language)}
            </h4>
            <PartBody part={part} dimensions={dimensions} />
          </section>
        ))
      )}
    </section>
  )
}
