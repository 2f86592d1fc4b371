/** Answers from paper come in with their cards: typed or from a file, checked, then stored. */
import { Button, FileInput, NativeSelect, SegmentedControl } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { Failure } from '../../../analyse/Failure.tsx'
import { Loading } from '../../../analyse/Loading.tsx'
import { useTitle } from '../../../analyse/useTitle.ts'
import { answerOf, api } from '../../../api.ts'
import { useLanguage } from '../../../words/words.ts'
import { type Phase, useClass } from '../classes.ts'
import { usePhaseName } from '../phaseName.ts'
import { phases } from '../standing.ts'
import { type Cells, cellsIn } from './cells.ts'
import { CheckedPaper } from './CheckedPaper.tsx'
import { saveTemplate } from './template.ts'
import './paperIn.css'
import { usePaperTest } from './test.ts'
import { cellsOf, emptyLine, type TypedLine } from './typed.ts'
import { TypedLines } from './TypedLines.tsx'
import { usePaperWords } from './words.ts'

export function PaperInPage({ id }: { readonly id: string }) {
  const words = usePaperWords()
  const phaseName = usePhaseName()
  const queries = useQueryClient()
  const param = { id }
  const lesson = useClass(id)
  const test = usePaperTest(lesson.data?.survey, useLanguage())
  const [phase, setPhase] = useState<Phase>('pre')
  const [typing, setTyping] = useState(true)
  const [replace, setReplace] = useState(false)
  const [lines, setLines] = useState<readonly TypedLine[]>([emptyLine])
  const [file, setFile] = useState<File | null>(null)
  const [read, setRead] = useState<Cells | null | undefined>()
  useTitle(words.title)

  const send = (cells: Cells, dry: boolean) =>
    answerOf(api.training[':id'].paper.$post({ param, json: { phase, cells, dry, replace } }))
  const check = useMutation({ mutationFn: (cells: Cells) => send(cells, true) })
  const store = useMutation({
    mutationFn: (cells: Cells) => send(cells, false),
    onSuccess: ({ faults }) => {
      if (faults.length === 0) {
        setLines([emptyLine])
        setFile(null)
        setRead(undefined)
        setReplace(false)
      }
      check.reset()
      return queries.invalidateQueries({ queryKey: ['training'] })
    },
  })
  const template = useMutation({
    mutationFn: async (items: readonly string[]) => {
      const cards = await answerOf(api.training[':id'].cards.$get({ param }))
      await saveTemplate(
        cards.map(({ code }) => code),
        items,
      )
    },
  })
  /** What is changed has not been checked. */
  const forget = () => {
    check.reset()
    store.reset()
  }

  if (lesson.error) return <Failure error={lesson.error} />
  if (test.error) return <Failure error={test.error} />
  if (!lesson.data || !test.data) return <Loading text={words.loading} />
  const { items } = test.data
  const cells = typing ? cellsOf(lines, items) : (read ?? [])
  const ready = check.data && check.data.faults.length === 0 && check.data.added > 0
  return (
    <>
      <p className="back">
        <Link href={`/training/${id}`}>← {lesson.data.title || words.back}</Link>
      </p>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <div className="code-form paper-form">
        <NativeSelect
          label={words.phase}
          value={phase}
          data={phases.map(value => ({ value, label: phaseName(value) }))}
          onChange={event => {
            forget()
            setPhase(phases.find(one => one === event.currentTarget.value) ?? 'pre')
          }}
        />
        <SegmentedControl
          aria-label={words.way}
          value={typing ? 'type' : 'choose'}
          data={[
            { value: 'type', label: words.type },
            { value: 'choose', label: words.choose },
          ]}
          onChange={value => {
            forget()
            setTyping(value === 'type')
          }}
        />
        {typing && (
          <TypedLines
            test={test.data}
            lines={lines}
            onChange={next => {
              forget()
              setLines(next)
            }}
          />
        )}
        {!typing && (
          <>
            <p className="quiet">{words.fileLead}</p>
            <Button variant="default" loading={template.isPending} onClick={() => template.mutate(items)}>
              {words.template}
            </Button>
            {template.error && <Failure error={template.error} />}
            <FileInput
              label={words.file}
              placeholder={words.file}
              accept=".csv,.xlsx,text/csv"
              value={file}
              onChange={next => {
                forget()
                setFile(next)
                setRead(undefined)
                if (next) void cellsIn(next).then(setRead)
              }}
            />
            {read === null && (
              <p role="alert" className="notice">
                {words.notTable}
              </p>
            )}
          </>
        )}
        <div className="code-choices">
          <label>
            <input
              type="checkbox"
              checked={replace}
              onChange={event => {
                forget()
                setReplace(event.currentTarget.checked)
              }}
            />
            {words.replace}
          </label>
        </div>
        {check.error && <Failure error={check.error} />}
        {store.error && <Failure error={store.error} />}
        <div aria-live="polite">
          {check.data && <CheckedPaper told={check.data} typed={typing} phase={phase} />}
          {store.data && <CheckedPaper told={store.data} typed={typing} phase={phase} stored />}
        </div>
        {!ready && (
          <Button loading={check.isPending} disabled={cells.length < 2} onClick={() => check.mutate(cells)}>
            {words.check}
          </Button>
        )}
        {ready && (
          <Button loading={store.isPending} onClick={() => store.mutate(cells)}>
            {words.store(check.data.added)}
          </Button>
        )}
      </div>
    </>
  )
}
