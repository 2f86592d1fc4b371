/** Where somebody was when they left for the single sign-on, which brings them back to the first page. */

const key = 'address'

export const keepAddress = (address: string): void => sessionStorage.setItem(key, address)

/** @returns the address that was kept, once; `null` where there is none */
export function takeAddress(): string | null {
  const address = sessionStorage.getItem(key)
  sessionStorage.removeItem(key)
  return address
}
