/** The training classes that somebody may see, the latest first; those whose follow-up is due are pointed out. */
import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { Failure } from '../../analyse/Failure.tsx'
import { Loading } from '../../analyse/Loading.tsx'
import { useTitle } from '../../analyse/useTitle.ts'
import { useMay } from '../me.ts'
import { today } from '../units/day.ts'
import { ClassLine } from './ClassLine.tsx'
import { useClasses } from './classes.ts'
import { followUpDue } from './standing.ts'
import { useTrainingWords } from './words.ts'

export function ClassesPage() {
  const words = useTrainingWords()
  useTitle(words.classes)
  const mayMake = useMay('training.create')
  const mayImport = useMay('training.import')
  const mayCorrect = useMay('key.correct')
  const { data, error, refetch } = useClasses()
  const due = data?.filter(one => followUpDue(one, today()) !== null).length ?? 0
  return (
    <>
      <h1>{words.classes}</h1>
      <p className="lead">{words.classesLead}</p>
      <div className="code-actions training-acts">
        {mayMake && (
          <Button component={Link} href="/training/new">
            {words.newClass}
          </Button>
        )}
        {mayImport && (
          <Button component={Link} href="/training/import" variant="default">
            {words.importClass}
          </Button>
        )}
        {mayCorrect && (
          <Button component={Link} href="/training/keys" variant="default">
            {words.corrections}
          </Button>
        )}
      </div>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading text={words.loading} />}
      {due > 0 && <p className="notice">{words.dueClasses(due)}</p>}
      {data?.length === 0 && <p className="empty">{words.noClasses}</p>}
      <ul className="training-classes">
        {data?.map(one => (
          <ClassLine key={one.id} held={one} />
        ))}
      </ul>
    </>
  )
}
