/** Whether a survey takes answers, and from whom; those who may change it at once. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { textIn } from '../../surveys/instrument.ts'
import { answerOf, api, type OfficeSurvey } from '../api.ts'
import { useMay } from '../manage/me.ts'
import { useLanguage } from '../words/words.ts'
import { problemOf } from './problem.ts'
import { Toggle } from './Toggle.tsx'
import { useOfficeWords } from './words/words.ts'

interface Change {
  readonly open?: boolean
  readonly guarded?: boolean
}

function SurveySwitches({ survey }: { readonly survey: OfficeSurvey }) {
  const language = useLanguage()
  const words = useOfficeWords()
  const queries = useQueryClient()
  const { slug, titles, open, guarded } = survey
  const changing = useMutation({
    mutationFn: (json: Change) => answerOf(api.office.surveys[':slug'].$put({ param: { slug }, json })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['surveys'] }),
  })
  const toggle = { of: textIn(titles, language), busy: changing.isPending }
  return (
    <>
      <Toggle {...toggle} label={words.taking} on={open} onChange={on => changing.mutate({ open: on })} />
      <Toggle
        {...toggle}
        label={words.guarded}
        on={guarded}
        onChange={on => changing.mutate({ guarded: on })}
      />
      {changing.error && (
        <p role="alert" className="refusal">
          {problemOf(changing.error)?.title ?? words.unreachable}
        </p>
      )}
    </>
  )
}

export function SurveyState({ survey }: { readonly survey: OfficeSurvey }) {
  const words = useOfficeWords()
  const changeable = useMay('survey.change')
  if (changeable) return <SurveySwitches survey={survey} />
  const { open, guarded } = survey
  return (
    <>
      <span className={open ? 'state open' : 'state'}>{open ? words.open : words.closed}</span>
      {guarded && <span className="state">{words.guarded}</span>}
    </>
  )
}
