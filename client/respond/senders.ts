/** The two senders of the page: one for the device's shelf, one for what may only live as long as the page. */
import { deviceShelf } from './deviceShelf.ts'
import { createPageShelf } from './pageShelf.ts'
import { createSender } from './sender.ts'

export const deviceSender = createSender(deviceShelf)
export const pageSender = createSender(createPageShelf())
