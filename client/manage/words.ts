/** What the shell of the office says, and what roles are called. */
import { type Language, useLanguage } from '../words/words.ts'

export const vi = {
  menu: 'Menu',
  close: 'Đóng',
  mainMenu: 'Các phần của văn phòng',
  whoYouAre: 'Tài khoản đang đăng nhập',
  signOut: 'Đăng xuất',
  everywhere: 'toàn hệ thống',
  noRole: 'Chưa có vai trò',
  noRoleLead: 'Tài khoản này chưa được giao vai trò nào. Xin liên hệ quản trị viên của đơn vị.',
  nowhere: 'Không tìm thấy trang này',
  nowhereLead: 'Địa chỉ không đúng, hoặc không thuộc phạm vi của Ông/Bà.',
  home: 'Về trang đầu',
  more: (rest: number) => `Hiện thêm (còn ${rest.toLocaleString('vi-VN')})`,
  roles: {
    administrator: 'Quản trị viên',
    reporter: 'Cán bộ báo cáo',
    trainer: 'Tập huấn viên',
    analyst: 'Cán bộ phân tích',
    leader: 'Lãnh đạo (chỉ xem)',
  },
}

type Words = typeof vi

export const en: Words = {
  menu: 'Menu',
  close: 'Close',
  mainMenu: 'Parts of the office',
  whoYouAre: 'Who is signed in',
  signOut: 'Sign out',
  everywhere: 'everywhere',
  noRole: 'No role yet',
  noRoleLead: 'This account has been given no role. Please ask the administrator of your unit.',
  nowhere: 'There is no such page',
  nowhereLead: 'The address is not right, or lies outside what you may see.',
  home: 'To the first page',
  more: rest => `Show more (${rest.toLocaleString('en')} left)`,
  roles: {
    administrator: 'Administrator',
    reporter: 'Reporter',
    trainer: 'Trainer',
    analyst: 'Analyst',
    leader: 'Leader (read only)',
  },
}

const catalogue: Record<Language, Words> = { vi, en }

export const shellWordsIn = (language: Language): Words => catalogue[language]
export const useShellWords = (): Words => shellWordsIn(useLanguage())
