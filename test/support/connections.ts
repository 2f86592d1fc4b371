/** Every address that a program has spoken to, as the kernel saw it. */
import { readFileSync } from 'node:fs'

/** What goes before a command so that the account of its connections is written to `path`. */
export const watched = (path: string): readonly string[] =>
  `strace -f -qq -e trace=connect,sendto,sendmsg,sendmmsg -e signal=none -s 0 -o ${path}`.split(' ')

/** The addresses outside this machine, each once. Answers go out over connections that others have opened: they name none. */
export function outsideAddresses(path: string): string[] {
  const named = readFileSync(path, 'utf8').matchAll(/inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"/g)
  const all = [...named].map(([, four, six]) => four ?? six ?? '')
  return [...new Set(all)].filter(address => !/^(127\.|::1$|::ffff:127\.)/.test(address))
}
