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
          // Node turns TypeScript into JavaScript by WebAssembly, and V8 may abort where several threads do so at once on processors with
          // protection keys ("Check failed: jit_page.has_value()", nodejs/node#64500). The built app has no TypeScript.
          execArgv: ['--no-memory-protection-keys'],
        },
      },
    ],
  },
})
