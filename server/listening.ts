/** What is said when the server cannot listen where its settings tell it to. */
import type { Settings } from './settings.ts'

type Say = (settings: Pick<Settings, 'host' | 'port'>) => string

const taken: Say = ({ port }) =>
  `PORT: cổng ${port} đang có chương trình khác dùng; xin chọn cổng khác, hoặc dừng chương trình ấy / port ${port} is taken by another program; choose another port, or stop that program`
const forbidden: Say = ({ port }) =>
  `PORT: tài khoản chạy máy chủ không được dùng cổng ${port}; xin chọn cổng từ 1024 trở lên / the server’s account may not use port ${port}; choose one from 1024 on`
const elsewhere: Say = ({ host }) =>
  `HOST: ${host} không phải tên hay địa chỉ của máy này / ${host} is no name and no address of this machine`

const says: Readonly<Record<string, Say>> = {
  EADDRINUSE: taken,
  EACCES: forbidden,
  EADDRNOTAVAIL: elsewhere,
  ENOTFOUND: elsewhere,
}

/** @returns an error with a sentence in both languages that names the setting, where it is one */
export function listeningError(error: Error, settings: Pick<Settings, 'host' | 'port'>): Error {
  const say = 'code' in error ? says[String(error.code)] : undefined
  return say ? new Error(say(settings), { cause: error }) : error
}
