import { expect, test } from 'vitest'
import { databases } from '../../support/databases.ts'
import { passphrase } from '../../support/members.ts'
import { startProcess } from '../../support/serverProcess.ts'

const accept = (address: string, token: string, name: string) =>
  fetch(`${address}/api/invitations/accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, name, fullName: 'Người đầu tiên', password: passphrase }),
  })

/** What the line after the address says; a line may come a little later than the one before. */
async function secondLine({ told }: { readonly told: readonly string[] }): Promise<string> {
  for (let wait = 0; wait < 100 && told.length === 0; wait += 1)
    await new Promise(resolve => setTimeout(resolve, 10))
  return told[0] ?? ''
}

test.each(databases)(
  'a server without accounts says how to make the first one, on %s',
  async (_name, create) => {
    const DATABASE = await create()
    const early = await startProcess({ DATABASE })
    const old = /#([\w-]{43})$/.exec(await secondLine(early))?.[1] ?? ''
    await early.end('SIGTERM')
    const server = await startProcess({ DATABASE })
    const line = await secondLine(server)
    const [, link, token = ''] = /: ((?:http:\S+)#([\w-]{43}))$/.exec(line) ?? []
    expect(link).toBe(`${server.address}/office/invitation#${token}`)
    expect(line).toMatch(/^Chưa có tài khoản nào\. .+ \/ There is no account yet\. /)
    expect((await accept(server.address, old, 'cu')).status).toBe(400)
    expect((await accept(server.address, old, 'quan.tri')).status).toBe(410)
    expect((await accept(server.address, token, 'quan.tri')).status).toBe(201)
    expect((await accept(server.address, token, 'quan.tri.2')).status).toBe(410)
    await server.end('SIGTERM')
    const later = await startProcess({ DATABASE, ORIGIN: 'https://khaosat.example.vn' })
    expect((await fetch(`${later.address}/api/health`)).status).toBe(200)
    expect(later.told.filter(text => text.includes('#'))).toEqual([])
    await later.end('SIGTERM')
  },
)
