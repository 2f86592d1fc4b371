/** Makes a training class: everything that can be guessed is filled in, so that choosing the course is enough. */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { Failure } from '../../analyse/Failure.tsx'
import { Loading } from '../../analyse/Loading.tsx'
import { useTitle } from '../../analyse/useTitle.ts'
import { answerOf, api } from '../../api.ts'
import { useOwnUnit } from '../codes/ownUnit.ts'
import { today } from '../units/day.ts'
import { EndedUnit } from '../units/EndedUnit.tsx'
import { type PickedUnit, UnitPicker } from '../units/UnitPicker.tsx'
import { type NewClass, type TrainingClass, useClassChange, useClasses } from './classes.ts'
import { courseTest, type Test } from './courseTest.ts'
import { CourseField, FactFields } from './FactFields.tsx'
import { factsIn, newFacts, type TypedFacts } from './facts.ts'
import { type ChosenTest, TestFields } from './TestFields.tsx'
import { useTrainingWords } from './words.ts'

interface Props {
  readonly surveys: readonly Test[]
  readonly last: TrainingClass | undefined
}

function chosenFor(surveys: readonly Test[], course: string): ChosenTest {
  const own = courseTest(surveys, course)
  return typeof own === 'string' ? { slug: '', parallel: false } : own
}

function NewClassForm({ surveys, last }: Props) {
  const words = useTrainingWords()
  const [, go] = useLocation()
  const own = useOwnUnit()
  const [facts, setFacts] = useState(() => newFacts(last, today()))
  const [test, setTest] = useState(() => chosenFor(surveys, facts.course))
  const [unit, setUnit] = useState<PickedUnit | null>(own ?? last?.unit ?? null)
  const making = useClassChange((json: NewClass) => answerOf(api.training.$post({ json })))
  const changeCourse = (next: TypedFacts) => {
    setFacts(next)
    setTest(chosenFor(surveys, next.course))
  }
  return (
    <form
      className="code-form"
      aria-label={words.newClass}
      onSubmit={event => {
        event.preventDefault()
        if (!unit) return
        const made = { ...factsIn(facts), unit: unit.id, survey: test.slug, parallel: test.parallel }
        making.mutate(made, { onSuccess: ({ id }) => go(`/training/${id}`) })
      }}
    >
      <CourseField facts={facts} onChange={changeCourse} />
      <TestFields surveys={surveys} course={facts.course} test={test} onChange={setTest} />
      <UnitPicker label={words.unit} required value={unit} onChange={setUnit} on={facts.heldOn} />
      <EndedUnit unit={unit} use="answers" onChoose={setUnit} />
      <FactFields facts={facts} onChange={setFacts} />
      {making.error && <Failure error={making.error} />}
      <div className="code-actions">
        <Button type="submit" loading={making.isPending} disabled={!unit || test.slug === ''}>
          {words.make}
        </Button>
      </div>
    </form>
  )
}

export function NewClassPage() {
  const words = useTrainingWords()
  useTitle(words.newClass)
  const classes = useClasses()
  const surveys = useQuery({
    queryKey: ['surveys'],
    queryFn: () => answerOf(api.office.surveys.$get()),
  })
  const error = classes.error ?? surveys.error
  return (
    <>
      <p className="back">
        <Link href="/training">← {words.back}</Link>
      </p>
      <h1>{words.newClass}</h1>
      {error && <Failure error={error} />}
      {classes.data && surveys.data ? (
        <NewClassForm surveys={surveys.data} last={classes.data[0]} />
      ) : (
        !error && <Loading text={words.loading} />
      )}
    </>
  )
}
