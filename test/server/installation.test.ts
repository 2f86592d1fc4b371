import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readInstallation } from '../../server/installation.ts'

const folderWith = (text: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'data-'))
  writeFileSync(join(folder, 'settings.json'), text)
  return folder
}

describe('what is particular to an installation', () => {
  test('is nothing where there is no file', () => {
    expect(readInstallation(mkdtempSync(join(tmpdir(), 'data-')))).toEqual({ proxies: [] })
  })

  test('is read from the file', () => {
    const signOn = { issuer: 'https://id.example.vn', client: 'canbang', secret: 'x', name: 'SSO tỉnh' }
    const written = { proxies: ['127.0.0.1', '::1'], signOn }
    expect(readInstallation(folderWith(JSON.stringify(written)))).toEqual(written)
  })

  test.each([
    ['proxies.0', '{"proxies":["nginx"]}'],
    ['signOn.issuer', '{"signOn":{"issuer":"file:///etc","client":"a","secret":"b","name":"c"}}'],
    ['signOn.issuer', '{"signOn":{"issuer":"http://id.example.vn","client":"a","secret":"b","name":"c"}}'],
    ['signOn.secret', '{"signOn":{"issuer":"https://a.vn","client":"a","name":"c"}}'],
    ['proxy', '{"proxy":"127.0.0.1"}'],
    ['JSON', '{"proxies":'],
    ['JSON', '[]'],
  ])('stops the start with a sentence that names %s', (where, text) => {
    expect(() => readInstallation(folderWith(text))).toThrow(
      `settings.json: ${where} chưa đúng, xin sửa rồi khởi động lại / is not right, mend it and start again`,
    )
  })
})
