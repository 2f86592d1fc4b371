/** For how many days after its end what the server keeps of the people who work with it stays. */
import type { Tables } from '../store/tables.ts'

export const staffKeeping = ({
  sessions,
  attempts,
  invitations,
  passwordLinks,
  pairings,
  passes,
  classCodes,
  passBatches,
}: Tables) =>
  [
    { name: 'sessions', table: sessions, end: sessions.createdAt, days: 1 },
    { name: 'attempts', table: attempts, end: attempts.until, days: 1 },
    { name: 'pairings', table: pairings, end: pairings.expiresAt, days: 1 },
    { name: 'invitations', table: invitations, end: invitations.expiresAt, days: 30 },
    { name: 'passwordLinks', table: passwordLinks, end: passwordLinks.expiresAt, days: 1 },
    { name: 'passes', table: passes, end: passes.expiresAt, days: 30 },
    { name: 'classCodes', table: classCodes, end: classCodes.expiresAt, days: 365 },
    { name: 'passBatches', table: passBatches, end: passBatches.expiresAt, days: 365 },
  ] as const
