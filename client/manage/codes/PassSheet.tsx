/** A sheet of passes to print and cut: each with its QR code, its short form, and where to type it, in both languages. */
import { Alert, Button } from '@mantine/core'
import { useEffect } from 'react'
import { useTitle } from '../../analyse/useTitle.ts'
import { Qr } from '../../parts/Qr.tsx'
import { timeIn } from '../../words/time.ts'
import { useLanguage } from '../../words/words.ts'
import type { Order } from './PassForm.tsx'
import type { Passes } from './requests.ts'
import { useSurveyTitle } from './surveyTitle.ts'
import { useUnitName } from './unitName.ts'
import { en, useCodeWords, vi } from './words.ts'

interface Props {
  readonly passes: Passes
  readonly order: Order
  readonly onDone: () => void
}

/** Three beside each other, eight below: what an A4 page holds. */
const perPage = 24

const grouped = (code: string) => code.match(/.{4}/g)?.join('-') ?? code

/** The browser asks before the page is left by accident: what is on it is nowhere else. */
function useLeaveWarning() {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [])
}

type Code = Passes['codes'][number]

function Pass({ scanned, typed }: Code) {
  const address = `${location.host}/c`
  return (
    <li className="pass">
      <Qr text={`${location.origin}/c#${scanned}`} />
      <div>
        <p className="pass-code">{grouped(typed)}</p>
        <p lang="vi">{vi.passCard}</p>
        <p lang="en">{en.passCard}</p>
        <p className="pass-address">{address}</p>
      </div>
    </li>
  )
}

export function PassSheet({ passes: { codes, expiresAt }, order, onDone }: Props) {
  const words = useCodeWords()
  const unitNameOf = useUnitName()
  const language = useLanguage()
  const titleOf = useSurveyTitle()
  useTitle(words.passes)
  useLeaveWarning()
  const pages = Math.ceil(codes.length / perPage)
  return (
    <>
      <div className="unprinted">
        <h1>{titleOf(order.survey)}</h1>
        <p className="lead">
          {unitNameOf(order.unit)} · {words.until(timeIn(language, expiresAt))} · {words.pages(pages)}
        </p>
        <Alert role="alert" className="failure">
          <p>{words.once}</p>
        </Alert>
        <div className="code-actions">
          <Button onClick={() => print()}>{words.print}</Button>
          <Button variant="default" onClick={onDone}>
            {words.done}
          </Button>
        </div>
      </div>
      {Array.from({ length: pages }, (_, page) => (
        <ol className="pass-page" key={page} start={page * perPage + 1}>
          {codes.slice(page * perPage, (page + 1) * perPage).map(code => (
            <Pass key={code.typed} {...code} />
          ))}
        </ol>
      ))}
    </>
  )
}
