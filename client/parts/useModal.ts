/** A dialog over everything else, as long as it is on the screen. */
import { type RefObject, useEffect, useRef } from 'react'

/** The browser gives the focus back to what was pressed. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return dialog
}
