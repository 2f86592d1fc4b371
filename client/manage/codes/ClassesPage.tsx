/** The classes that are open now, and how to open one. */
import { Failure } from '../../analyse/Failure.tsx'
import { Loading } from '../../analyse/Loading.tsx'
import { useTitle } from '../../analyse/useTitle.ts'
import { ClassCard } from './ClassCard.tsx'
import { ClassForm } from './ClassForm.tsx'
import { useClasses } from './requests.ts'
import { useCodeWords } from './words.ts'

export function ClassesPage() {
  const words = useCodeWords()
  useTitle(words.classes)
  const { data, error, refetch } = useClasses()
  return (
    <>
      <h1>{words.classes}</h1>
      <p className="lead">{words.classesLead}</p>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading text={words.loading} />}
      {data?.length === 0 && <p className="empty">{words.noClasses}</p>}
      <ul className="class-cards">
        {data?.map(one => (
          <ClassCard key={one.id} opened={one} />
        ))}
      </ul>
      <ClassForm />
    </>
  )
}
