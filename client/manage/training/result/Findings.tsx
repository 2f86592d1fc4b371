/** The headlines of a result, each in a sentence, with the test it rests on in small print. */
import { useFigures } from '../../../analyse/figures.ts'
import { toldClass } from '../../../analyse/Told.tsx'
import { useLanguage } from '../../../words/words.ts'
import { chanceOf } from './chance.ts'
import type { Result } from './result.ts'
import { useResultWords } from './words.ts'

const isClear = (p: number | null) => p !== null && p < 0.05

export function Findings({ headlines }: Pick<Result, 'headlines'>) {
  const words = useResultWords()
  const language = useLanguage()
  const figures = useFigures()
  return (
    <ul className="told result-findings">
      {headlines.map(({ about, n, method, p, pAdjusted, effect, effectName, reading }) => (
        <li key={about} className={toldClass(isClear(pAdjusted))}>
          {reading[language]}
          <span className="detail">
            {[
              words.finding(method[language], figures.count(n)),
              words.pValues(chanceOf(figures.p(p)), chanceOf(figures.p(pAdjusted))),
              ...(effect === null
                ? []
                : [
                    `${words[effectName]} = ${effectName === 'difference' ? figures.points(effect) : figures.mean(effect)}`,
                  ]),
            ].join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
