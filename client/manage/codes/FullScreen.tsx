/** Lets a wall fill the whole screen. */
import { Button } from '@mantine/core'

export function FullScreen({ text }: { readonly text: string }) {
  return (
    <Button
      variant="default"
      className="wall-full"
      onClick={() =>
        void document
          .querySelector('.wall')
          ?.requestFullscreen()
          .catch(() => undefined)
      }
    >
      {text}
    </Button>
  )
}
