/** The training classes that somebody may see, the latest first; those whose follow-up is due are pointed out. */
import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { Failure } from '../../analyse/Failure.tsx'
import { Loading } from '../../analyse/Loading.tsx'
import { useTitle } from '../../analyse/useTitle.ts'
import { useLanguage } from '../../words/words.ts'
import { useMay, useMe } from '../me.ts'
import { innerScreens, screens } from '../screens.ts'
import { today } from '../units/day.ts'
import { ClassLines } from './ClassLines.tsx'
import { useClasses } from './classes.ts'
import { followUpDue } from './standing.ts'
import { useTrainingWords } from './words.ts'

export function ClassesPage() {
  const words = useTrainingWords()
  const language = useLanguage()
  const { may } = useMe()
  useTitle(words.classes)
  const mayMake = useMay('training.create')
  const mayImport = useMay('training.import')
  const mayCorrect = useMay('key.correct')
  const { data, error, refetch } = useClasses()
  const due = data?.filter(one => followUpDue(one, today()) === 'due') ?? []
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
        {innerScreens('/training', screens)
          .filter(({ action }) => may.includes(action))
          .map(({ path, title }) => (
            <Button key={path} component={Link} href={path} variant="default">
              {title[language]}
            </Button>
          ))}
      </div>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading text={words.loading} />}
      {data?.length === 0 && <p className="empty">{words.noClasses}</p>}
      {due.length > 0 && (
        <section aria-labelledby="due-heading">
          <h2 id="due-heading">{words.dueClasses}</h2>
          <ClassLines classes={due} />
        </section>
      )}
      {data && data.length > 0 && (
        <section aria-labelledby="all-heading">
          <h2 id="all-heading">{words.allClasses}</h2>
          <ClassLines classes={data} />
        </section>
      )}
    </>
  )
}
