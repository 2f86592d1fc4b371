import { expect, test } from 'vitest'
import { readSettings } from '../../server/settings.ts'

test('what is not set has a value', () => {
  expect(readSettings({ PORT: '' })).toEqual({
    host: '127.0.0.1',
    port: 3000,
    database: 'data/canbang.db',
    origin: undefined,
    data: 'data',
  })
})

test('what is set holds', () => {
  const environment = {
    HOST: '0.0.0.0',
    PORT: '8080',
    DATABASE: 'postgres://office@localhost/canbang',
    ORIGIN: 'https://khaosat.vn/',
    DATA: '/srv/canbang',
  }
  expect(readSettings(environment)).toEqual({
    host: '0.0.0.0',
    port: 8080,
    database: 'postgres://office@localhost/canbang',
    origin: 'https://khaosat.vn',
    data: '/srv/canbang',
  })
})

test.each([
  ['PORT', 'http'],
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['DATABASE', 'mysql://localhost/canbang'],
  ['ORIGIN', 'khaosat.vn'],
  ['ORIGIN', 'ftp://khaosat.vn'],
])('%s=%s stops the start with a sentence that names it, in both languages', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^${name}: phải là .+ / must be `))
})
