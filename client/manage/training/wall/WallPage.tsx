/** What the room sees when a test is taken: where to go, the code of the class, how many have handed in. */
import { Button } from '@mantine/core'
import { Link, useLocation } from 'wouter'
import { courseName } from '../../../../surveys/courses.ts'
import { Failure } from '../../../analyse/Failure.tsx'
import { Loading } from '../../../analyse/Loading.tsx'
import { useTitle } from '../../../analyse/useTitle.ts'
import { FullScreen } from '../../codes/FullScreen.tsx'
import { WallWay } from '../../codes/WallWay.tsx'
import { type TrainingClass, useClass } from '../classes.ts'
import { useLive } from '../live.ts'
import { isOwnMachine } from '../ownMachine.ts'
import { phaseNameIn } from '../phaseName.ts'
import { openPhaseOf } from '../standing.ts'
import { useWallKeys } from './useWallKeys.ts'
import { useWallWords } from './words.ts'

function Progress({ held }: { readonly held: TrainingClass }) {
  const words = useWallWords()
  const { counts, connected } = useLive(held.id)
  const phase = openPhaseOf(held)
  const all = counts?.phases.find(one => one.phase === phase)?.all
  if (!connected) return <output className="wall-left">{words.lost}</output>
  if (!all) return null
  return (
    <p className="wall-left">
      <strong>{words.done(all.done)}</strong> · {words.inside(all.joined + all.working)}
    </p>
  )
}

function Wall({ held }: { readonly held: TrainingClass }) {
  const words = useWallWords()
  const { id, code, course, title } = held
  const phase = openPhaseOf(held)
  useTitle(`${words.code} ${code}`)
  return (
    <>
      <header>
        <h1>
          {phase ? phaseNameIn('vi', phase) : title || courseName(course, 'vi')}
          {phase && (
            <span lang="en" className="wall-second">
              {` · ${phaseNameIn('en', phase)}`}
            </span>
          )}
        </h1>
        <p>{phase ? title || courseName(course, 'vi') : words.closed}</p>
        {isOwnMachine && <p className="notice">{words.local(location.host)}</p>}
      </header>
      <WallWay path="/t" code={code} words={words} className="training-wall" />
      <footer>
        <Progress held={held} />
        <div className="code-actions">
          <FullScreen text={words.fullScreen} />
          <Button component={Link} href={`/training/${id}`} variant="default">
            {words.back}
          </Button>
        </div>
      </footer>
    </>
  )
}

export function WallPage({ id }: { readonly id: string }) {
  const words = useWallWords()
  const [, go] = useLocation()
  const { data, error, refetch } = useClass(id)
  useWallKeys({ leave: () => go(`/training/${id}`) })
  if (!data)
    return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading text={words.loading} />
  return (
    <section className="wall" aria-label={`${words.code} ${data.code}`}>
      <Wall held={data} />
    </section>
  )
}
