/** What this tablet is, where an administrator has made it a device: its token, its name, what may be answered on it. */
import type { z } from 'zod'
import type { Kiosk as KioskSchema } from '../../server/codesContract.ts'

export type Device = z.output<typeof KioskSchema>

export interface Kiosk {
  readonly token: string
  readonly device: Device
}

const key = 'kiosk'

/** `null` on everybody else's device. */
export function readKiosk(): Kiosk | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

/** @throws DOMException where the browser keeps nothing: such a tablet cannot be a device */
export const keepKiosk = (kiosk: Kiosk): void => localStorage.setItem(key, JSON.stringify(kiosk))

/** Whether answers to a survey are the device's. */
export const isAnsweredHere = (survey: string): boolean =>
  readKiosk()?.device.surveys.some(({ slug }) => slug === survey) ?? false

/** The page from which people start on this device. */
export const startPage = (): string => (readKiosk() ? '/kiosk' : '/')
