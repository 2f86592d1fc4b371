/** A p-value as it is written in a line: what is too small to be told has its own sign already. */
export const chanceOf = (written: string): string =>
  written.startsWith('<') ? `p ${written}` : `p = ${written}`
