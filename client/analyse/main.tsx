/** Starts the office screens. */
import '@mantine/core/styles.css'
import '../look/font.css'
import './office.css'
import './fields.css'
import './surveys.css'
import './report.css'
import './table.css'
import './paper.css'
import '../manage/shell.css'
import '../manage/accounts/door.css'
import { createTheme, MantineProvider } from '@mantine/core'
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { DetailedError } from 'hono/client'
import { createRoot } from 'react-dom/client'
import { meKey } from '../manage/me.ts'
import { Office } from './Office.tsx'
import { problemOf } from './problem.ts'

const theme = createTheme({ primaryColor: 'teal', primaryShade: 8, defaultRadius: 'md' })

/** What the server refused it will refuse again; a network may come back. */
const retry = (failures: number, error: Error) => !(error instanceof DetailedError) && failures < 2

/** Whoever is told that nobody is signed in tells the whole office, which asks who is. */
const onError = (error: Error) => {
  const code = problemOf(error)?.code
  if (code === 'session.missing' || code === 'session.unverified')
    void queries.invalidateQueries({ queryKey: meKey })
}
const queries = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: { queries: { retry, staleTime: 60_000 } },
})

const root = document.getElementById('office')
// The provider would write style elements into the page, which its security policy forbids: office.css holds them.
if (root)
  createRoot(root).render(
    <MantineProvider theme={theme} withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={queries}>
        <Office />
      </QueryClientProvider>
    </MantineProvider>,
  )
