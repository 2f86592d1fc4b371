import { defineConfig } from 'vitest/config'

process.env.TZ = 'Asia/Ho_Chi_Minh'

/** A browser and a server under attack want the machine for themselves. */
const whole = ['test/e2e/**/*.test.ts', 'test/faults/**/*.test.ts', 'test/attacks/**/*.test.ts']
const shared = { restoreMocks: true, testTimeout: 30_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    globalSetup: './test/support/postgres.ts',
    reporters: ['default', './test/support/closing.ts'],
    projects: [
      {
        test: {
          ...shared,
          name: 'parts',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: whole,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...shared,
          name: 'whole',
          include: whole,
          fileParallelism: false,
          testTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
