import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openSecrets } from '../../server/secrets.ts'

const newFolder = () => join(mkdtempSync(join(tmpdir(), 'secrets-')), 'data')

describe('the secret of the server', () => {
  test('is made once, for its owner alone, and is the same after a restart', () => {
    const folder = newFolder()
    const sealed = openSecrets(folder).seal('JBSWY3DPEHPK3PXP')
    expect(statSync(join(folder, 'secret.key')).mode & 0o777).toBe(0o600)
    expect(openSecrets(folder).open(sealed)).toBe('JBSWY3DPEHPK3PXP')
  })

  test('opens whatever it has sealed, and never seals alike twice', () => {
    const { seal, open } = openSecrets(newFolder())
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(open(seal(text))).toBe(Buffer.from(text).toString())
        expect(seal(text)).not.toEqual(seal(text))
      }),
    )
  })

  test('opens nothing that was changed in a single bit, or sealed elsewhere', () => {
    const { seal, open } = openSecrets(newFolder())
    const sealed = seal('a secret')
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.nat(7), (place, bit) => {
        const changed = Uint8Array.from(sealed, (byte, at) => (at === place ? byte ^ (1 << bit) : byte))
        expect(() => open(changed)).toThrow('authenticate')
      }),
    )
    expect(() => openSecrets(newFolder()).open(sealed)).toThrow('authenticate')
  })

  test('marks a text alike however its letters are composed, and otherwise than another server', () => {
    const [here, elsewhere] = [openSecrets(newFolder()), openSecrets(newFolder())]
    expect(here.fingerprint('Phù Cừ'.normalize('NFD'))).toBe(here.fingerprint('Phù Cừ'))
    expect(here.fingerprint('Phù Cừ')).not.toBe(elsewhere.fingerprint('Phù Cừ'))
  })

  test('stops the start with a sentence where its file is damaged', () => {
    const folder = newFolder()
    openSecrets(folder)
    writeFileSync(join(folder, 'secret.key'), readFileSync(join(folder, 'secret.key')).subarray(1))
    expect(() => openSecrets(folder)).toThrow(/secret\.key: phải có đúng 32 byte/)
  })
})
