/** What lets an answer in without saying who gives it: codes of a class, codes for one answer, paired devices. */
import type { Kit } from '../columns.ts'

export const credentialTables = (kit: Kit) => {
  /** A class that is open now: whoever types its code gets a pass for one answer. */
  const classCodes = kit.table('class_codes', {
    id: kit.text().primaryKey(),
    code: kit.text().notNull().unique(),
    survey: kit.text().notNull(),
    unit: kit.text().notNull(),
    owner: kit.text().notNull(),
    createdAt: kit.instant().notNull(),
    expiresAt: kit.instant().notNull(),
  })

  /** Codes that were printed together. */
  const passBatches = kit.table('pass_batches', {
    id: kit.text().primaryKey(),
    survey: kit.text().notNull(),
    unit: kit.text().notNull(),
    owner: kit.text().notNull(),
    issued: kit.integer().notNull(),
    createdAt: kit.instant().notNull(),
    expiresAt: kit.instant().notNull(),
  })

  /**
   * One answer each. A pass that is used is deleted in the transaction that stores the answer: nothing is left that
   * could be laid beside it.
   */
  const passes = kit.table('passes', {
    /** Of what the QR code says. */
    hash: kit.text().primaryKey(),
    /** Of the short form, which people type. */
    typed: kit.text().unique(),
    survey: kit.text().notNull(),
    unit: kit.text().notNull(),
    /** The batch or the class it came from. */
    origin: kit.text().notNull(),
    expiresAt: kit.instant().notNull(),
  })

  /** A tablet that may come: what is typed on it makes it a device. */
  const pairings = kit.table('pairings', {
    hash: kit.text().primaryKey(),
    id: kit.text().notNull().unique(),
    name: kit.text().notNull(),
    unit: kit.text().notNull(),
    surveys: kit.json().$type<readonly string[]>().notNull(),
    owner: kit.text().notNull(),
    expiresAt: kit.instant().notNull(),
  })

  const devices = kit.table('devices', {
    id: kit.text().primaryKey(),
    hash: kit.text().notNull().unique(),
    name: kit.text().notNull(),
    unit: kit.text().notNull(),
    surveys: kit.json().$type<readonly string[]>().notNull(),
    pairedAt: kit.instant().notNull(),
    seenAt: kit.instant().notNull(),
    expiresAt: kit.instant().notNull(),
    revokedAt: kit.instant(),
    /** What it said of itself last: its program, how many answers it still keeps. */
    version: kit.text(),
    unsent: kit.integer(),
  })

  return { classCodes, passBatches, passes, pairings, devices }
}
