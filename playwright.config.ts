import { defineConfig } from '@playwright/test'

// Three levels: the screens in a browser with the real core, the real app, and the real app killed at bad moments.
const chromium = process.env['FREIGABE_CHROMIUM'] ?? '/usr/bin/chromium'
const withoutSandbox = process.env['FREIGABE_NO_SANDBOX'] === '1'

const browser = {
  browserName: 'chromium' as const,
  launchOptions: {
    executablePath: chromium,
    args: [
      '--disable-background-networking',
      '--force-device-scale-factor=1',
      ...(withoutSandbox ? ['--no-sandbox'] : []),
    ],
  },
}

export default defineConfig({
  outputDir: 'test-results',
  reporter: 'list',
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  projects: [
    {
      name: 'screens',
      testDir: 'tests/screens',
      fullyParallel: true,
      workers: 2,
      use: { ...browser, viewport: { width: 1440, height: 900 } },
    },
    // one window at a time: two of them would take the keyboard from each other
    { name: 'app', testDir: 'tests/app', workers: 1 },
    // takes the pictures of the manual: npm run manual
    {
      name: 'manual',
      testDir: 'tests/manual',
      workers: 1,
      use: { ...browser, viewport: { width: 1280, height: 720 } },
    },
    { name: 'crash', testDir: 'tests/crash', workers: 1, timeout: 20 * 60_000 },
  ],
})
