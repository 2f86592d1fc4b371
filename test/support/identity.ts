/** A single sign-on on this machine, at which anybody is whoever they say; and somebody who goes there and back. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import type { Api } from '../../server/app.ts'

export interface Identity {
  readonly issuer: string
  readonly client: string
  readonly secret: string
  readonly name: string
}

const [client, secret, name] = ['canbang', 's'.repeat(40), 'SSO tỉnh']

/** @param returning - to where it sends people back */
export async function openIdentity(
  returning = 'http://localhost/office/sso/callback',
): Promise<{ identity: Identity; close: () => Promise<void> }> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const issuer = `http://127.0.0.1:${port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client,
        client_secret: secret,
        redirect_uris: [returning],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
    findAccount: (_context: unknown, sub: string) => ({ accountId: sub, claims: () => ({ sub }) }),
    cookies: { keys: ['a key of the tests'] },
  })
  server.on('request', provider.callback())
  const close = () =>
    new Promise<void>(resolve => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  return { identity: { issuer, client, secret, name }, close }
}

/** Keeps the cookies of one place. */
function openJar() {
  const cookies = new Map<string, string>()
  return {
    take(answer: Response) {
      for (const cookie of answer.headers.getSetCookie()) {
        const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
        if (value === '') cookies.delete(key)
        else cookies.set(key, value)
      }
    },
    header: () => Array.from(cookies, ([key, value]) => `${key}=${value}`).join('; '),
    get: (key: string) => cookies.get(key),
  }
}

/** A browser that follows the pages of the sign-on as `subject` until it is sent back. @returns the address */
export async function signOnThere(departure: string, subject: string): Promise<string> {
  const jar = openJar()
  let address = departure
  let answer = await fetch(address, { redirect: 'manual' })
  for (let step = 0; step < 20; step += 1) {
    jar.take(answer)
    const location = answer.headers.get('location')
    if (location !== null) {
      address = new URL(location, address).href
      if (address.startsWith('http://localhost/')) return address
      answer = await fetch(address, { redirect: 'manual', headers: { cookie: jar.header() } })
      continue
    }
    const page = await answer.text()
    const action = /action="([^"]+)"/.exec(page)?.[1] ?? ''
    const login = page.includes('name="login"')
    address = new URL(action, address).href
    answer = await fetch(address, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: jar.header(), 'content-type': 'application/x-www-form-urlencoded' },
      body: login ? `prompt=login&login=${encodeURIComponent(subject)}&password=x` : 'prompt=consent',
    })
  }
  throw new Error('expected to be sent back')
}

/** A browser at our own pages. */
export function openTraveller(app: Api) {
  const jar = openJar()
  const get = async (address: string, accept = 'application/json') => {
    const answer = await app.request(address, { headers: { cookie: jar.header(), accept } })
    jar.take(answer)
    return answer
  }
  const post = async (address: string, body: object) => {
    const answer = await app.request(address, {
      method: 'POST',
      headers: { cookie: jar.header(), 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    jar.take(answer)
    return answer
  }
  return { get, post, cookie: jar.get }
}
