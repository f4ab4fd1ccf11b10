import { createOutput } from './desk/output.ts'
import { runDesk } from './desk/run.ts'

// The desk without its window, for scripts and IT: npm run -s desk -- --help, npm run -s verify -- FILE

// npm starts scripts in the project's folder; paths mean the folder in which the command was typed
const isByNpm = ['desk', 'verify'].includes(process.env['npm_lifecycle_event'] ?? '')
const typedIn = isByNpm ? process.env['INIT_CWD'] : undefined

process.exitCode = await runDesk({
  typed: process.argv.slice(2),
  environment: process.env,
  workingFolder: typedIn ?? process.cwd(),
  input: process.stdin,
  output: createOutput(process.stdout),
  errors: createOutput(process.stderr),
  showsProgress: process.stderr.isTTY,
  onInterrupt: act => {
    process.once('SIGINT', act)
    process.once('SIGTERM', act)
  },
})
