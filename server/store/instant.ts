/** Instants as the database holds them. */

/** @param at - milliseconds since 1970 */
export const instant = (at: number): string => new Date(at).toISOString()
