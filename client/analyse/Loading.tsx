/** Something is on its way. */
import { Loader } from '@mantine/core'

export const Loading = ({ text }: { readonly text: string }) => (
  <output className="loading">
    <Loader size="sm" aria-hidden="true" /> {text}
  </output>
)
