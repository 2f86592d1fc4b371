/** The time that a test may take: it can be hidden, warns two minutes before its end, and can be put off then. */
import { useEffect, useState } from 'react'
import { AlarmDialog } from './AlarmDialog.tsx'
import { clockOf, extension, type Hour, hourOf } from './limit.ts'
import { useTestWords } from './testWords.ts'

interface Properties {
  /** Milliseconds since 1970. */
  readonly end: number
  readonly onHandIn: () => void
}

interface AlarmProperties {
  readonly over: boolean
  readonly onGoOn: () => void
  readonly onMore: () => void
  readonly onHandIn: () => void
}

function Alarm({ over, onGoOn, onMore, onHandIn }: AlarmProperties) {
  const words = useTestWords()
  return (
    <AlarmDialog
      title={over ? words.overTitle : words.shortTitle}
      text={over ? words.overLead : words.shortLead}
      onCancel={over ? onMore : onGoOn}
    >
      <button type="button" className="equal" onClick={onMore}>
        {words.more}
      </button>
      <button type="button" className="equal" onClick={over ? onHandIn : onGoOn}>
        {over ? words.handIn : words.goOn}
      </button>
    </AlarmDialog>
  )
}

export function Clock({ end: first, onHandIn }: Properties) {
  const words = useTestWords()
  const [end, setEnd] = useState(first)
  const [now, setNow] = useState(() => Date.now())
  const [hidden, setHidden] = useState(false)
  /** What the person has been told, and has answered. */
  const [told, setTold] = useState<Hour>('enough')
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const hour = hourOf(end, now)
  return (
    <div className="clock">
      {!hidden && (
        <span role="timer" className="number">
          {words.left(clockOf(end - now))}
        </span>
      )}
      <button type="button" className="plain" onClick={() => setHidden(!hidden)}>
        {hidden ? words.showClock : words.hideClock}
      </button>
      {hour !== 'enough' && hour !== told && (
        <Alarm
          key={hour}
          over={hour === 'over'}
          onGoOn={() => setTold(hour)}
          onMore={() => {
            setEnd(Math.max(end, Date.now()) + extension)
            setTold('enough')
          }}
          onHandIn={() => {
            setTold(hour)
            onHandIn()
          }}
        />
      )}
    </div>
  )
}
