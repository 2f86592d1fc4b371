/** One open class in the list: its code, where and for how long, and what can be done with it. */
import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { Failure } from '../../analyse/Failure.tsx'
import { answerOf, api } from '../../api.ts'
import { timeIn } from '../../words/time.ts'
import { useLanguage } from '../../words/words.ts'
import { type OpenClass, useChange } from './requests.ts'
import { Sure } from './Sure.tsx'
import { useSurveyTitle } from './surveyTitle.ts'
import { useUnitName } from './unitName.ts'
import { useCodeWords } from './words.ts'

export function ClassCard({ opened }: { readonly opened: OpenClass }) {
  const words = useCodeWords()
  const unitNameOf = useUnitName()
  const language = useLanguage()
  const titleOf = useSurveyTitle()
  const { id, code, survey, unit, expiresAt, taken, received } = opened
  const closing = useChange('classes', () => answerOf(api.classes[':id'].$delete({ param: { id } })))
  return (
    <li className="class-card">
      <p className="class-code">
        <span className="unseen">{words.code}</span> {code}
      </p>
      <p>
        <strong>{titleOf(survey)}</strong>
        <br />
        {unitNameOf(unit)} · {words.until(timeIn(language, expiresAt))}
        <br />
        {words.taken(taken, received)}
      </p>
      <div className="code-actions">
        <Button component={Link} href={`/classes/${id}`}>
          {words.wall}
        </Button>
        <Sure text={words.closeClass} busy={closing.isPending} onSure={() => closing.mutate(undefined)} />
      </div>
      {closing.error && <Failure error={closing.error} />}
    </li>
  )
}
