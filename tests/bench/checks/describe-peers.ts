import { PEER_NAMES } from './peers.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../shipped.ts'

/** Freigabe, Node and the packages it is compared with, each with its version. */
export function describePeers(): string {
  const peers = PEER_NAMES.map(name => `${name} ${versionIn(join(projectFolder, 'node_modules', name))}`)
  return `Freigabe ${versionIn(projectFolder)}, Node ${process.versions.node}, ${peers.join(', ')}`
}

function versionIn(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version
}
