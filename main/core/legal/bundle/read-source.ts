import { AppError } from '../../../../shared/errors.ts'
import type { PayloadFile } from './bundle-types.ts'

/** The content of a file of the payload. Throws AppError bundleSourceGone or bundleSourceUnreadable with its path. */
export async function* readSource({ path, content }: PayloadFile): AsyncGenerator<Uint8Array> {
  try {
    if (content instanceof Uint8Array) yield content
    else yield* content()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    if (code === 'ENOENT') throw new AppError('FILE', 'bundleSourceGone', { file: path })
    throw new AppError('FILE', 'bundleSourceUnreadable', { file: path, cause: code })
  }
}
