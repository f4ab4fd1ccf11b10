// npm run manual: gets the machine ready and takes the pictures of the manual anew (docs/manual/pictures).
import { runGroup } from './processes.mjs'
import { reportProblem, setUp } from './setup.mjs'
import { projectFolder, projectNode } from './setup/paths.mjs'

process.exitCode = await main()

async function main() {
  try {
    const { environment } = await setUp({ forTests: true })
    const playwright = ['node_modules/@playwright/test/cli.js', 'test', '--project', 'manual', ...process.argv.slice(2)]
    const env = { ...environment, FREIGABE_TAKING_PICTURES: '1' }
    const { exitCode, error } = await runGroup(projectNode, playwright, { cwd: projectFolder, env })
    if (error !== null) console.error(`The pictures could not be taken: ${error}`)
    return exitCode
  } catch (error) {
    reportProblem(error)
    return 1
  }
}
