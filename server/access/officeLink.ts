/** The address that a way into the office is handed over as. */

/** What follows the `#` never leaves the browser by itself, so no log has it. */
export const officeLink = (origin: string, page: 'invitation' | 'password', token: string): string =>
  `${origin}/office/${page}#${token}`
