import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkPassword } from '../../../server/access/passwordRule.ts'
import { examples, makeExamples } from '../../../server/commands/demo/accounts.ts'
import { packageRoot } from '../../../server/packageRoot.ts'
import { openDatabase } from '../../../server/store/database.ts'
import { databases, newSqlite } from '../../support/databases.ts'
import { listNotes } from '../../support/desk.ts'
import { addMember, passphrase, signInAs } from '../../support/members.ts'
import { startServer } from '../../support/server.ts'
import { openVisitor } from '../../support/visitor.ts'

/** The command on one database, in which it finds the units of the programme. */
function openConsole(url: string) {
  const DATA = url.includes('://') ? mkdtempSync(join(tmpdir(), 'data-')) : dirname(url)
  const script = join(packageRoot, 'build/server/commands/account.js')
  return (words: string, input = '') => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words.split(' ')], {
      encoding: 'utf8',
      input,
      env: { PATH: process.env.PATH, DATABASE: url, DATA },
    })
    return { status, stdout, stderr }
  }
}

test.each(databases)(
  'somebody made at the console signs in with what was piped in, on %s',
  async (_name, create) => {
    const server = await startServer(create)
    const run = openConsole(server.url)
    const made = run('create Chi.Lan --role trainer --unit 12049', `${passphrase}\nnot read\n`)
    expect(made).toMatchObject({
      status: 0,
      stderr: '',
      stdout: 'Đã lập / made: chi.lan · trainer · 12049-2025-07\n',
    })
    const browser = openVisitor(server.app)
    expect((await signInAs(browser, { id: '', name: 'chi.lan' })).told).toEqual({ next: 'office' })
    const { told } = await browser.ask('GET', '/me')
    expect(told['grants']).toEqual([{ role: 'trainer', unit: { id: '12049-2025-07', name: 'Xã Mễ Sở' } }])
    const notes = (await listNotes(server.database)).filter(({ subject }) => subject === told['id'])
    expect(notes[0]).toMatchObject({ actor: 'console', action: 'account.create' })
    await server.close()
  },
)

describe('the console', () => {
  test.each([
    ['has a code today', '12049', '12049-2025-07'],
    ['had it last, though it has ended', '333', '333-2011'],
    ['has an id', 'so-noi-vu', 'so-noi-vu'],
  ])('finds the unit that %s', async (_how, unit, id) => {
    const run = openConsole(await newSqlite())
    expect(run(`create chi.lan --role trainer --unit ${unit}`, passphrase)).toMatchObject({
      status: 0,
      stdout: `Đã lập / made: chi.lan · trainer · ${id}\n`,
    })
  })

  test('tells in a sentence what is wrong, and makes nothing', async () => {
    const url = await newSqlite()
    const run = openConsole(url)
    for (const [words, input, sentence] of [
      ['create ab --role trainer', passphrase, 'A name has 3 to 64 Latin letters'],
      ['create lan --role king', passphrase, 'There is no role king. The roles are: administrator, reporter'],
      ['create lan --role trainer --unit 99999', passphrase, 'There is no unit with the code 99999'],
      ['create lan --role trainer', 'short', 'The password needs at least 12 characters.'],
      ['create lan --role administrator', 'mưa rơi đêm hè', 'The password needs at least 15 characters.'],
      ['create lan --role trainer', 'matkhau123456', 'This password is too easy to guess.'],
      ['create lan --role trainer', '', 'The password needs at least 12 characters.'],
      ['disable nobody', '', 'There is no account nobody.'],
      ['create --role trainer', '', 'NAME'],
    ] as const) {
      const { status, stderr } = run(words, input)
      expect([status, stderr]).toEqual([1, expect.stringContaining(sentence)])
      expect(stderr).not.toContain('    at ')
    }
    const database = await openDatabase(url)
    expect(await database.read.$count(database.tables.accounts)).toBe(0)
    await database.close()
  })

  test('lists, disables, enables, and gives a new password or a new second factor', async () => {
    const server = await startServer(newSqlite)
    const run = openConsole(server.url)
    const member = await addMember(server.database, 'reporter')
    const browser = openVisitor(server.app)
    const status = async (password?: string) => (await signInAs(browser, member, password)).status
    expect(run('list').stdout).toBe(`${member.name} · Trần Thị Thử · reporter (root)\n`)
    run(`disable ${member.name}`)
    expect(await status()).toBe(401)
    expect(run('list').stdout).toContain('đã khóa / disabled')
    run(`enable ${member.name}`)
    expect(await status()).toBe(200)
    expect(run(`reset-password ${member.name}`, 'ba chiếc thuyền nan qua sông').status).toBe(0)
    expect((await browser.ask('GET', '/me')).status).toBe(401)
    expect(await status()).toBe(401)
    expect(await status('ba chiếc thuyền nan qua sông')).toBe(200)
    expect(run(`reset-factor ${member.name}`).status).toBe(0)
    const notes = (await listNotes(server.database)).filter(({ actor }) => actor === 'console')
    expect(notes.map(({ action }) => action)).toEqual([
      'account.disable',
      'account.enable',
      'password.reset',
      'factor.reset',
    ])
    await server.close()
  })
})

describe('the accounts of the demonstration', () => {
  test.each(examples)('have a password that anybody else could have: $name', example => {
    expect(() => checkPassword(example.password, { ...example, roles: [example.role] })).not.toThrow()
  })

  test('are made once, and not where somebody works', async () => {
    const server = await startServer(newSqlite)
    const { accounts } = server.database.tables
    for (let time = 0; time < 2; time += 1) {
      expect(await makeExamples(server.database)).toBe(true)
      expect(await server.database.read.$count(accounts)).toBe(examples.length)
    }
    const [{ name, password } = { name: '', password: '' }] = examples
    const signedIn = await signInAs(openVisitor(server.app), { id: '', name }, password)
    expect(signedIn.told).toEqual({ next: 'enrolment' })
    await addMember(server.database)
    expect(await makeExamples(server.database)).toBe(false)
    await server.close()
  })
})
