/** Puts a finished response where it lasts, or at least where it lives as long as the page. */
import type { Letter } from './letter.ts'
import type { Sender } from './sender.ts'
import { deviceSender, pageSender } from './senders.ts'

/**
 * @param lasting - whether it may be kept on the device
 * @returns who sends it
 */
export async function post(letter: Letter, lasting: boolean): Promise<Sender> {
  if (lasting) {
    try {
      await deviceSender.keep(letter)
      return deviceSender
    } catch {
      // The device keeps nothing: the page says so, and must stay open.
    }
  }
  await pageSender.keep(letter)
  return pageSender
}
