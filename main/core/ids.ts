import { randomBytes } from 'node:crypto'

/**
 * A UUIDv7 (RFC 9562, 5.7): 48 bits of milliseconds, then 74 random bits, so that ids made later sort later and several
 * workstations never meet. `random` is injected in tests.
 */
export function uuidv7(nowMs: number, random: (bytes: number) => Uint8Array = randomBytes): string {
  const bytes = Buffer.alloc(16)
  bytes.writeUIntBE(nowMs, 0, 6)
  bytes.set(random(10), 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
