/** Saves what the server gives as a file; asked for like everything else, so that a failure is told in words. */
import { DetailedError } from 'hono/client'
import { api } from '../api.ts'

const nameIn = (disposition: string | null) => /filename="([^"]+)"/.exec(disposition ?? '')?.[1]

type FileResponse = Pick<Response, 'ok' | 'status' | 'statusText' | 'headers' | 'json' | 'blob'>

/**
 * @param name - of the file, where the server gives none
 * @throws DetailedError as `answerOf` does
 */
export async function saveFile(response: FileResponse, name: string): Promise<void> {
  if (!response.ok)
    throw new DetailedError(response.statusText, {
      statusCode: response.status,
      detail: { data: await response.json() },
    })
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = nameIn(response.headers.get('content-disposition')) ?? name
  link.click()
  URL.revokeObjectURL(address)
}

export async function downloadReport(slug: string, by: string, ending: 'csv' | 'xlsx'): Promise<void> {
  const route = api.surveys[':slug'][`report.${ending}`]
  await saveFile(await route.$get({ param: { slug }, query: { by } }), `${slug}.${ending}`)
}
