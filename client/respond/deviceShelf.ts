/** The shelf in the device's database: what it holds survives reloads, restarts and power cuts. */
import { openDevice } from './device.ts'
import { draftName } from './draft.ts'
import { newestFirst, type Shelf } from './outbox.ts'

const strict = { durability: 'strict' } as const

export const deviceShelf: Shelf = {
  list: async () => (await openDevice()).getAll('outbox'),

  /** The draft goes in the same transaction: a response is either being written or on its way. */
  async put(letter) {
    const transaction = (await openDevice()).transaction(['outbox', 'drafts'], 'readwrite', strict)
    await Promise.all([
      transaction.objectStore('outbox').put(letter),
      transaction.objectStore('drafts').delete(draftName(letter.survey, letter.sitting)),
      transaction.done,
    ])
  },

  async update(letter) {
    const transaction = (await openDevice()).transaction('outbox', 'readwrite', strict)
    const present = await transaction.store.getKey(letter.id)
    await Promise.all([present === undefined ? undefined : transaction.store.put(letter), transaction.done])
  },

  async settle(receipt) {
    const transaction = (await openDevice()).transaction(['outbox', 'receipts'], 'readwrite', strict)
    await Promise.all([
      transaction.objectStore('receipts').put(receipt),
      transaction.objectStore('outbox').delete(receipt.id),
      transaction.done,
    ])
  },

  receiptOf: async id => (await (await openDevice()).get('receipts', id)) ?? null,
  listReceipts: async () => newestFirst(await (await openDevice()).getAll('receipts')),

  async forget(id) {
    const transaction = (await openDevice()).transaction(['outbox', 'receipts'], 'readwrite', strict)
    await Promise.all([
      transaction.objectStore('outbox').delete(id),
      transaction.objectStore('receipts').delete(id),
      transaction.done,
    ])
  },
}
