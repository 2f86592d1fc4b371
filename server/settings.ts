/** Every setting of the server, with what holds when it is not given. Nothing else reads the environment. */
import { z } from 'zod'

const isOrigin = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

const Environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine(port => port < 65_536)
    .default(3000),
  DATABASE: z
    .string()
    .refine(text => !text.includes('://') || /^postgres(ql)?:\/\//.test(text))
    .default('data/canbang.db'),
  ORIGIN: z
    .string()
    .refine(isOrigin)
    .transform(text => new URL(text).origin)
    .optional(),
  DATA: z.string().default('data'),
})

type Name = keyof z.input<typeof Environment>

/** What each setting must be, in words. */
const demands: Readonly<Record<Name, string>> = {
  HOST: 'phải là tên hoặc địa chỉ của máy này / must be a name or an address of this machine',
  PORT: 'phải là số từ 0 đến 65535 / must be a number from 0 to 65535',
  DATABASE:
    'phải là đường dẫn tệp SQLite, hoặc postgres://… / must be the path of a SQLite file, or postgres://…',
  ORIGIN:
    'phải là địa chỉ công khai, như https://khaosat.vn / must be the public address, such as https://khaosat.vn',
  DATA: 'phải là thư mục cho tệp xuất và bản sao lưu / must be the folder for exports and backups',
}
const names = Environment.keyof().options

export interface Settings {
  readonly host: string
  readonly port: number
  /** A SQLite file, or `postgres://…`. */
  readonly database: string
  /** Where people reach the server; `undefined`: at its own host and port. */
  readonly origin: string | undefined
  /** The folder for exports and backups. */
  readonly data: string
}

/** @throws Error with a sentence in both languages that names the bad setting */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  // A setting left empty, as in `PORT= npm start`, is not given.
  const given = Object.fromEntries(names.map(name => [name, environment[name]?.trim() || undefined]))
  const { data, error } = Environment.safeParse(given)
  if (data)
    return {
      host: data.HOST,
      port: data.PORT,
      database: data.DATABASE,
      origin: data.ORIGIN,
      data: data.DATA,
    }
  const name = names.find(one => error.issues[0]?.path[0] === one)
  throw new Error(name ? `${name}: ${demands[name]}` : error.message)
}
