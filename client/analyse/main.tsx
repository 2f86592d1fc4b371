/** Starts the office screens. */
import '@mantine/core/styles.css'
import '@fontsource-variable/noto-sans/index.css'
import './office.css'
import { createTheme, MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { Office } from './Office.tsx'

const theme = createTheme({
  fontFamily: "'Noto Sans Variable', sans-serif",
  primaryColor: 'teal',
  primaryShade: 8,
})
const queries = new QueryClient({ defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: true } } })
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
