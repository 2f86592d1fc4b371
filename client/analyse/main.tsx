/** Starts the office screens. */
import '@mantine/core/styles.css'
import '../look/font.css'
import './office.css'
import './surveys.css'
import './report.css'
import './table.css'
import './paper.css'
import { createTheme, MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { DetailedError } from 'hono/client'
import { createRoot } from 'react-dom/client'
import { Office } from './Office.tsx'

const theme = createTheme({ primaryColor: 'teal', primaryShade: 8, defaultRadius: 'md' })

/** What the server refused it will refuse again; a network may come back. */
const retry = (failures: number, error: Error) => !(error instanceof DetailedError) && failures < 2
const queries = new QueryClient({ defaultOptions: { queries: { retry, staleTime: 60_000 } } })

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
