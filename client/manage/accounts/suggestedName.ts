/** A name to sign in by, for somebody who has not thought of one. */

const most = 64

/** @example suggestedName('Nguyễn Thị Hà') // 'nguyen.thi.ha' */
export const suggestedName = (fullName: string): string =>
  fullName
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll(/[^a-z0-9]+/g, '.')
    .replaceAll(/^\.+|\.+$/g, '')
    .slice(0, most)
