import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          // Some tests start a thread or a child, and the machine may be small.
          testTimeout: 60_000,
        },
      },
    ],
  },
})
