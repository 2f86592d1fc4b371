/** A class comes in from another machine: looked at first, then stored. */
import { Button, FileInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { InferRequestType } from 'hono/client'
import { useState } from 'react'
import { Link } from 'wouter'
import { Failure } from '../../../analyse/Failure.tsx'
import { Loading } from '../../../analyse/Loading.tsx'
import { problemOf } from '../../../analyse/problem.ts'
import { useTitle } from '../../../analyse/useTitle.ts'
import { answerOf, api } from '../../../api.ts'
import { useMay } from '../../me.ts'
import './exchange.css'
import { ImportedClass } from './ImportedClass.tsx'
import { NewSender } from './NewSender.tsx'
import { SendersSection } from './SendersSection.tsx'
import { useExchangeWords } from './words.ts'

type ClassFile = InferRequestType<typeof api.training.import.$post>['json']['file']

const isClassFile = (read: unknown): read is ClassFile =>
  typeof read === 'object' && read !== null && 'content' in read && 'key' in read && 'signature' in read

/** @returns `null` where it is something else */
async function readFile(file: File): Promise<ClassFile | null> {
  try {
    const read: unknown = JSON.parse(await file.text())
    return isClassFile(read) ? read : null
  } catch {
    return null
  }
}

const send = (file: ClassFile, dry: boolean) => answerOf(api.training.import.$post({ json: { file, dry } }))

export function ImportClassPage() {
  const words = useExchangeWords()
  const queries = useQueryClient()
  const mayTrust = useMay('sender.trust')
  const [chosen, setChosen] = useState<File | null>(null)
  const [file, setFile] = useState<ClassFile | null | undefined>()
  useTitle(words.take)
  const check = useMutation({ mutationFn: (read: ClassFile) => send(read, true) })
  const take = useMutation({
    mutationFn: (read: ClassFile) => send(read, false),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['training'] }),
  })
  const choose = async (next: File | null) => {
    setChosen(next)
    check.reset()
    take.reset()
    const read = next ? await readFile(next) : undefined
    setFile(read)
    if (read) check.mutate(read)
  }
  const problem = check.error && problemOf(check.error)
  const stranger = problem?.code === 'exchange.unknownSender' ? problem : null
  return (
    <div className="import-page training-page">
      <p className="back">
        <Link href="/training">← {words.back}</Link>
      </p>
      <h1>{words.take}</h1>
      <p className="lead">{words.takeLead}</p>
      <FileInput
        label={words.file}
        placeholder={words.file}
        accept=".json,application/json"
        value={chosen}
        onChange={next => void choose(next)}
      />
      {file === null && (
        <p role="alert" className="notice">
          {words.notFile}
        </p>
      )}
      {check.isPending && <Loading text={words.checking} />}
      {check.error && !stranger && <Failure error={check.error} />}
      {stranger && (
        <p role="alert" className="notice">
          {stranger.title}
        </p>
      )}
      {stranger && mayTrust && file && <NewSender sender={file.key} onAccepted={() => check.mutate(file)} />}
      <div aria-live="polite">
        {check.data && !take.data && <ImportedClass told={check.data} done={false} />}
        {take.data && <ImportedClass told={take.data} done />}
      </div>
      {take.error && <Failure error={take.error} />}
      {check.data && !take.data && file && (
        <Button loading={take.isPending} onClick={() => take.mutate(file)}>
          {words.takeButton}
        </Button>
      )}
      {take.data && (
        <Button component={Link} href={`/training/${take.data.class}`}>
          {words.open}
        </Button>
      )}
      <SendersSection />
    </div>
  )
}
