/** One part of the screen: its heading, what it is for, its files. */
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import { saveFile } from '../../analyse/download.ts'
import { Failure } from '../../analyse/Failure.tsx'
import { api } from '../../api.ts'
import { usePrivacyWords } from './words.ts'

type Name = 'register' | 'consents'

function Files({ name }: { readonly name: Name }) {
  const words = usePrivacyWords()
  const file = useMutation({
    mutationFn: async (ending: 'csv' | 'json') =>
      saveFile(
        ending === 'csv' ? await api.privacy[`${name}.csv`].$get() : await api.privacy[name].$get(),
        `${name}.${ending}`,
      ),
  })
  return (
    <>
      <div className="pages">
        {(['csv', 'json'] as const).map(ending => (
          <Button
            key={ending}
            variant="default"
            loading={file.isPending && file.variables === ending}
            onClick={() => file.mutate(ending)}
          >
            {words[ending]}
          </Button>
        ))}
      </div>
      {file.error && <Failure error={file.error} />}
    </>
  )
}

interface Props {
  readonly title: string
  readonly lead: string
  readonly files?: Name
  readonly children?: ReactNode
}

export function Part({ title, lead, files, children }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{lead}</p>
      {files && <Files name={files} />}
      {children}
    </section>
  )
}
