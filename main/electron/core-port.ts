import type { Input, Output, RequestName } from '../../shared/contract.ts'
import type { BundleEdition } from '../../shared/bundle.ts'
import type { ExportedCase } from '../../shared/case.ts'
import type { ImportProbe } from '../../shared/domain.ts'
import type { Reply } from '../../shared/errors.ts'

/** The core as the shell sees it: every answer is a reply, none is an exception. */
export type CorePort = Readonly<{
  dispatch: (name: string, input: unknown) => Promise<Reply<unknown>>
  offerFile: (path: string) => Promise<Reply<ImportProbe>>
  exportCase: (caseId: string, edition: BundleEdition, path: string) => Promise<Reply<ExportedCase>>
}>

/** A request of the shell's own, with the contract's types. The core has checked the input and made the output. */
export function ask<N extends RequestName>(
  core: Pick<CorePort, 'dispatch'>,
  name: N,
  input: Input<N>,
): Promise<Reply<Output<N>>> {
  return core.dispatch(name, input) as Promise<Reply<Output<N>>>
}
