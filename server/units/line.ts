/** Names, codes and notes: one line in which nothing is that a reader cannot see, and nothing that was lost on the way. */

/** Control characters, ends of lines, all that is drawn as nothing, and the sign for what could not be decoded. */
const unreadable = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\uFFFD]/u

export const isLine = (text: string): boolean => text.trim() !== '' && !unreadable.test(text)
