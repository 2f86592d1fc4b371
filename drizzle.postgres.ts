/** How `npm run migration` writes the next PostgreSQL migration. */
import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: 'server/store/schema.postgres.ts',
  out: 'server/store/migrations/postgres',
  casing: 'snake_case',
})
