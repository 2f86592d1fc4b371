/** A password from the terminal, typed twice and not shown; or from what is piped in. */
import { createInterface } from 'node:readline/promises'
import { text } from 'node:stream/consumers'
import { Writable } from 'node:stream'
import { Problem } from '../problem.ts'

const silent = new Writable({ write: (_chunk, _encoding, done) => done() })

/** @throws Problem `password.differs` */
export async function typedPassword(): Promise<string> {
  const { stdin, stdout } = process
  if (!stdin.isTTY) return (await text(stdin)).replace(/\r?\n[^]*$/, '')
  const lines = createInterface({ input: stdin, output: silent, terminal: true })
  const ask = async (question: string) => {
    stdout.write(question)
    const answer = await lines.question('')
    stdout.write('\n')
    return answer
  }
  try {
    const first = await ask('Mật khẩu / Password: ')
    if ((await ask('Nhập lại / Again: ')) !== first) throw new Problem('password.differs')
    return first
  } finally {
    lines.close()
  }
}
