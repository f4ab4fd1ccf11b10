// Sets the two switches in the executable of the fallback Electron. A program of its own: @electron/fuses needs Node 22,
// the set-up itself may have been started by Node 20.
import { FuseVersion, FuseV1Options, flipFuses } from '@electron/fuses'

const executable = process.argv[2]
if (!executable) throw new Error('Name the executable.')
await flipFuses(executable, {
  version: FuseVersion.V1,
  // without this it wants a snapshot that belongs to the program it was taken from
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // without this the tests cannot attach
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
})
