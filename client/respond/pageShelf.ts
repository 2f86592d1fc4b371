/** A shelf that lives as long as the page: for surveys that may leave no trace, and where the device keeps nothing. */
import type { Delivered, Letter } from './letter.ts'
import { newestFirst, type Shelf } from './outbox.ts'

export function createPageShelf(): Shelf {
  const letters = new Map<string, Letter>()
  const receipts = new Map<string, Delivered>()
  return {
    list: async () => [...letters.values()],
    put: async letter => void letters.set(letter.id, letter),
    update: async letter => void (letters.has(letter.id) && letters.set(letter.id, letter)),
    settle: async receipt => {
      receipts.set(receipt.id, receipt)
      letters.delete(receipt.id)
    },
    receiptOf: async id => receipts.get(id) ?? null,
    listReceipts: async () => newestFirst([...receipts.values()]),
    forget: async id => {
      letters.delete(id)
      receipts.delete(id)
    },
  }
}
