/** The address that an invitation is handed over as. */

/** What follows the `#` never leaves the browser by itself, so no log has it. */
export const invitationLink = (origin: string, token: string): string =>
  `${origin}/office/invitation#${token}`
