/** A table of units is shown before it is taken: what it would change, and which lines are not right. */
import { Button, FileInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { useState } from 'react'
import { Link } from 'wouter'
import { Loading } from '../../analyse/Loading.tsx'
import { useTitle } from '../../analyse/useTitle.ts'
import { answerOf, api } from '../../api.ts'
import { kindName, kindNames } from './kinds.ts'
import { useImportWords } from './importWords.ts'
import { Refusal } from './Refusal.tsx'
import { useUnitWords } from './words.ts'

type Told = InferResponseType<typeof api.units.import.$post, 200>

const send = (csv: string, dry: boolean) => answerOf(api.units.import.$post({ json: { csv, dry } }))

/** @returns `null` where it is not UTF-8 */
async function textOf(file: File): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function Faults({ faults, more }: Pick<Told, 'faults' | 'more'>) {
  const words = useImportWords()
  return (
    <section role="alert">
      <h2>{words.faults(faults.length + more)}</h2>
      <ul className="unit-faults">
        {faults.map(({ line, message }) => (
          <li key={`${line} ${message}`}>
            <strong>{line === 0 ? words.noLine : words.line(line)}.</strong> {message}
          </li>
        ))}
        {more > 0 && <li>{words.moreFaults(more)}</li>}
      </ul>
    </section>
  )
}

function Changes({ changes, unchanged }: Pick<Told, 'changes' | 'unchanged'>) {
  const words = useImportWords()
  if (changes.length === 0) return <p>{words.nothingToDo}</p>
  return (
    <section>
      <h2>{words.wouldChange(changes.length)}</h2>
      <p className="quiet">{words.unchanged(unchanged)}</p>
      <ul className="unit-faults">
        {changes.map(({ id, name, known }) => (
          <li key={id}>
            {name} <span className="quiet">({known ? words.isChanged : words.isNew})</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function ImportPage() {
  const units = useUnitWords()
  const words = useImportWords()
  const queries = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  useTitle(units.importing)
  const check = useMutation({
    mutationFn: async (chosen: File) => {
      const csv = await textOf(chosen)
      return csv === null ? { csv } : { csv, told: await send(csv, true) }
    },
  })
  const take = useMutation({
    mutationFn: (csv: string) => send(csv, false),
    onSuccess: () => {
      check.reset()
      setFile(null)
      return queries.invalidateQueries()
    },
  })
  const choose = (chosen: File | null) => {
    setFile(chosen)
    take.reset()
    check.reset()
    if (chosen) check.mutate(chosen)
  }
  const { csv, told } = check.data ?? {}
  const ready = told !== undefined && told.faults.length === 0 && told.changes.length > 0
  return (
    <>
      <p className="back">
        <Link href="/units">← {units.back}</Link>
      </p>
      <h1>{units.importing}</h1>
      <p className="lead">{words.importLead}</p>
      <p className="quiet">{words.importColumns}</p>
      <p className="quiet">
        {words.importKinds}: {kindNames.map(kind => `${kind} (${kindName(kind, units)})`).join(', ')}.
      </p>
      <div className="unit-form">
        <FileInput
          label={words.file}
          placeholder={words.file}
          accept=".csv,text/csv"
          value={file}
          onChange={choose}
        />
        {check.isPending && <Loading text={words.checking} />}
        {check.error && <Refusal error={check.error} />}
        {told && told.faults.length > 0 && <Faults {...told} />}
        {told && told.faults.length === 0 && <Changes {...told} />}
        {csv === null && (
          <p role="alert" className="notice">
            {words.notUtf8}
          </p>
        )}
        {take.error && <Refusal error={take.error} />}
        {ready && csv && (
          <Button loading={take.isPending} onClick={() => take.mutate(csv)}>
            {words.take}
          </Button>
        )}
        {take.isSuccess && <output className="unit-saved">{words.taken}</output>}
      </div>
    </>
  )
}
