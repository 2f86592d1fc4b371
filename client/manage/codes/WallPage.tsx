/** What a class sees on the wall: where to go, the code, and the same as a QR code – readable from the last row. */
import { Button } from '@mantine/core'
import { Link, useLocation } from 'wouter'
import { Failure } from '../../analyse/Failure.tsx'
import { Loading } from '../../analyse/Loading.tsx'
import { useTitle } from '../../analyse/useTitle.ts'
import { answerOf, api } from '../../api.ts'
import { Qr } from '../../parts/Qr.tsx'
import { type OpenClass, useChange, useClasses } from './requests.ts'
import { Sure } from './Sure.tsx'
import { useSurveyTitle } from './surveyTitle.ts'
import { useTimeLeft } from './timeLeft.ts'
import { useUnitName } from './unitName.ts'
import { useCodeWords } from './words.ts'

const page = `${location.host}/c`

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
      <div className="wall-way">
        <div>
          <p>
            {words.goTo} <strong>{page}</strong>
          </p>
          <p>{words.typeCode}</p>
          <p className="wall-code" aria-label={`${words.code} ${Array.from(code).join(' ')}`}>
            <span>{code.slice(0, 3)}</span>
            <span>{code.slice(3)}</span>
          </p>
          <p>{words.scan}</p>
        </div>
        <Qr text={`${location.origin}/c#${code}`} label={words.qrOf(code)} />
      </div>
      <footer>
        <p className="wall-left">{left ? words.left(left.hours, left.minutes) : words.over}</p>
        <div className="code-actions">
          <Button
            variant="default"
            className="wall-full"
            onClick={() =>
              void document
                .querySelector('.wall')
                ?.requestFullscreen()
                .catch(() => undefined)
            }
          >
            {words.fullScreen}
          </Button>
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
