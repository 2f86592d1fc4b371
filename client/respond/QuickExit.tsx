/** The way out of a survey on private matters: one touch, or Escape twice, and something harmless is on the screen. */
import { useEffect } from 'react'
import { useWords } from '../words/words.ts'

const elsewhere = 'https://www.google.com/search?q=thoi+tiet'
const twice = 1000

/** Replaces the page, so that the browser's Back does not bring it up again. */
const leave = () => {
  document.body.hidden = true
  location.replace(elsewhere)
}

export function QuickExit() {
  const words = useWords()
  useEffect(() => {
    let last = -Infinity
    const listen = ({ key, timeStamp }: KeyboardEvent) => {
      if (key !== 'Escape') return
      if (timeStamp - last < twice) leave()
      last = timeStamp
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
  return (
    <button type="button" className="second exit" onClick={leave}>
      {words.leave}
    </button>
  )
}
