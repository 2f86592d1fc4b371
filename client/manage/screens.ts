/** The screens of the office: where each is, who sees it in the menu, what it is called, and what draws it. */
import { type ComponentType, lazy } from 'react'
import type { Action } from '../../server/access/policy.ts'
import type { Language } from '../words/words.ts'

export interface Screen {
  /** Its address, and the beginning of every address under it. */
  readonly path: string
  /** Whoever may do this somewhere has it in their menu. */
  readonly action: Action
  readonly title: Readonly<Record<Language, string>>
  /** Reached by the name of who is signed in, and not from the menu. */
  readonly own?: boolean
  /** Loaded when it is first opened. */
  readonly Component: ComponentType
}

/** In the order of the menu; the first is home, and what is under no other is under it. */
export const screens: readonly Screen[] = [
  {
    path: '/',
    action: 'survey.read',
    title: { vi: 'Phiếu và kết quả', en: 'Surveys and results' },
    Component: lazy(async () => ({ default: (await import('../analyse/SurveysScreen.tsx')).SurveysScreen })),
  },
  {
    path: '/classes',
    action: 'class.read',
    title: { vi: 'Phiếu tại chỗ', en: 'Surveys on the spot' },
    Component: lazy(async () => ({ default: (await import('./codes/ClassesScreen.tsx')).ClassesScreen })),
  },
  {
    path: '/training',
    action: 'training.read',
    title: { vi: 'Lớp tập huấn', en: 'Training classes' },
    Component: lazy(async () => ({
      default: (await import('./training/TrainingScreen.tsx')).TrainingScreen,
    })),
  },
  {
    path: '/training/results',
    action: 'training.result',
    title: { vi: 'Kết quả tập huấn', en: 'Training results' },
    Component: lazy(async () => ({
      default: (await import('./training/result/ResultsScreen.tsx')).ResultsScreen,
    })),
  },
  {
    path: '/training/attendance',
    action: 'training.attendance',
    title: { vi: 'Số người được tập huấn', en: 'People trained' },
    Component: lazy(async () => ({
      default: (await import('./training/paper/AttendanceScreen.tsx')).AttendanceScreen,
    })),
  },
  {
    path: '/passes',
    action: 'pass.read',
    title: { vi: 'Mã dùng một lần', en: 'Single-use codes' },
    Component: lazy(async () => ({ default: (await import('./codes/PassesScreen.tsx')).PassesScreen })),
  },
  {
    path: '/devices',
    action: 'device.read',
    title: { vi: 'Máy', en: 'Devices' },
    Component: lazy(async () => ({ default: (await import('./codes/DevicesScreen.tsx')).DevicesScreen })),
  },
  {
    path: '/units',
    action: 'unit.read',
    title: { vi: 'Đơn vị', en: 'Units' },
    Component: lazy(async () => ({ default: (await import('./units/UnitsScreen.tsx')).UnitsScreen })),
  },
  {
    path: '/people',
    action: 'account.read',
    title: { vi: 'Người dùng', en: 'People' },
    Component: lazy(async () => ({ default: (await import('./accounts/PeopleScreen.tsx')).PeopleScreen })),
  },
  {
    path: '/audit',
    action: 'audit.read',
    title: { vi: 'Nhật ký', en: 'Audit' },
    Component: lazy(async () => ({ default: (await import('./audit/AuditScreen.tsx')).AuditScreen })),
  },
  {
    path: '/privacy',
    action: 'privacy.read',
    title: { vi: 'Dữ liệu cá nhân', en: 'Personal data' },
    Component: lazy(async () => ({ default: (await import('./privacy/PrivacyScreen.tsx')).PrivacyScreen })),
  },
  {
    path: '/account',
    action: 'me.change',
    own: true,
    title: { vi: 'Tài khoản của tôi', en: 'My account' },
    Component: lazy(async () => ({ default: (await import('./accounts/OwnScreen.tsx')).OwnScreen })),
  },
]

const isUnder = (address: string, path: string) =>
  path === '/' || address === path || address.startsWith(`${path}/`)

/** Those that lie under another of them are reached from it. */
export const innerScreens = (path: string, open: readonly Screen[]): readonly Screen[] =>
  open.filter(one => one.path !== path && isUnder(one.path, path))

/** Those that are reached from no other; home has none under it. */
export const outerScreens = (open: readonly Screen[]): readonly Screen[] => {
  const inner = new Set(
    open.filter(({ path }) => path !== '/').flatMap(({ path }) => innerScreens(path, open)),
  )
  return open.filter(one => !inner.has(one))
}

/** The screen of an address, among those that somebody may open. */
export const screenAt = (address: string, open: readonly Screen[]): Screen | undefined =>
  open.findLast(({ path }) => isUnder(address, path))
