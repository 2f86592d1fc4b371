/** Lets a wall fill the whole screen. */
import { Button } from '@mantine/core'
import { useWallWords } from './words.ts'

export function FullScreen() {
  const words = useWallWords()
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
      {words.fullScreen}
    </Button>
  )
}
