/** The device's own database: finished responses until they have arrived, their receipts, and drafts. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Draft } from './draft.ts'
import type { Delivered, Letter } from './letter.ts'

interface Schema extends DBSchema {
  outbox: { key: string; value: Letter }
  receipts: { key: string; value: Delivered }
  drafts: { key: string; value: Draft }
}

let opened: Promise<IDBPDatabase<Schema>> | null = null

const forget = () => (opened = null)

const open = async () =>
  openDB<Schema>('can-bang', 1, {
    upgrade(database) {
      database.createObjectStore('outbox', { keyPath: 'id' })
      database.createObjectStore('receipts', { keyPath: 'id' })
      database.createObjectStore('drafts', { keyPath: 'survey' })
    },
    blocking(_current, _blocked, event) {
      if (event.target instanceof IDBDatabase) event.target.close()
      forget()
    },
    terminated: forget,
  })

/** Rejects where the browser keeps nothing, as some do in private windows. */
export function openDevice(): Promise<IDBPDatabase<Schema>> {
  opened ??= open()
  opened.catch(forget)
  return opened
}
