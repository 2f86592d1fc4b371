/** Gives the class out as a file, for another machine to take in. */
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { saveFile } from '../../../analyse/download.ts'
import { Failure } from '../../../analyse/Failure.tsx'
import { api } from '../../../api.ts'
import { useExchangeWords } from './words.ts'

export function ExportSection({ id }: { readonly id: string }) {
  const words = useExchangeWords()
  const giving = useMutation({
    mutationFn: async () => saveFile(await api.training[':id'].export.$get({ param: { id } }), 'lop.json'),
  })
  return (
    <section aria-labelledby="export-heading">
      <h2 id="export-heading">{words.give}</h2>
      <p className="quiet">{words.giveLead}</p>
      <Button variant="default" loading={giving.isPending} onClick={() => giving.mutate()}>
        {words.giveButton}
      </Button>
      {giving.error && <Failure error={giving.error} />}
    </section>
  )
}
