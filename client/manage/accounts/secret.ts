/** A secret as people copy it by hand. */

/** @example grouped('ABCDEFGHIJ') // 'ABCD EFGH IJ' */
export const grouped = (secret: string): string => (secret.match(/.{1,4}/g) ?? []).join(' ')
