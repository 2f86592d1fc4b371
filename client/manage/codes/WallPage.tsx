/** What a class sees on the wall: where to go, the code, and the same as a QR code – readable from the last row. */
import { Button } from '@mantine/core'
import { Link, useLocation } from 'wouter'
import { Failure } from '../../analyse/Failure.tsx'
import { Loading } from '../../analyse/Loading.tsx'
import { useTitle } from '../../analyse/useTitle.ts'
import { answerOf, api } from '../../api.ts'
import { FullScreen } from './FullScreen.tsx'
import { type OpenClass, useChange, useClasses } from './requests.ts'
import { Sure } from './Sure.tsx'
import { useSurveyTitle } from './surveyTitle.ts'
import { useTimeLeft } from './timeLeft.ts'
import { useUnitName } from './unitName.ts'
import { WallWay } from './WallWay.tsx'
import { useCodeWords } from './words.ts'

function Wall({ id, code, survey, unit, expiresAt }: OpenClass) {
  const words = useCodeWords()
  const unitNameOf = useUnitName()
  const titleOf = useSurveyTitle()
  const [, go] = useLocation()
  const left = useTimeLeft(expiresAt)
  const closing = useChange('classes', () => answerOf(api.classes[':id'].$delete({ param: { id } })))
  useTitle(`${words.code} ${code}`)
  return (
    <>
      <header>
        <h1>{titleOf(survey)}</h1>
        <p>{unitNameOf(unit)}</p>
      </header>
      <WallWay path="/c" code={code} words={words} />
      <footer>
        <p className="wall-left">{left ? words.left(left.hours, left.minutes) : words.over}</p>
        <div className="code-actions">
          <FullScreen text={words.fullScreen} />
          <Sure
            text={words.closeClass}
            busy={closing.isPending}
            onSure={() => closing.mutate(undefined, { onSuccess: () => go('/classes') })}
          />
          <Button component={Link} href="/classes" variant="default">
            {words.back}
          </Button>
        </div>
        {closing.error && <Failure error={closing.error} />}
      </footer>
    </>
  )
}

export function WallPage({ id }: { readonly id: string }) {
  const words = useCodeWords()
  const { data, error, refetch } = useClasses()
  const found = data?.find(one => one.id === id)
  if (found)
    return (
      <section className="wall">
        <Wall {...found} />
      </section>
    )
  return (
    <>
      <h1>{words.classes}</h1>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading text={words.loading} />}
      {data && (
        <div className="empty">
          <p>{words.over}</p>
          <Button component={Link} href="/classes" variant="default">
            {words.back}
          </Button>
        </div>
      )}
    </>
  )
}
