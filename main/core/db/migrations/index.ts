import m0001 from './0001-desk.ts'
import m0002 from './0002-rules.ts'
import m0003 from './0003-similar.ts'
import m0004 from './0004-counting.ts'
import m0005 from './0005-histories.ts'
import m0006 from './0006-signature-times.ts'
import m0007 from './0007-origins.ts'
import m0008 from './0008-author-counts.ts'
import m0009 from './0009-flows.ts'
import m0010 from './0010-authors.ts'
import m0011 from './0011-waiting.ts'
import m0012 from './0012-saved-queues.ts'
import m0013 from './0013-notices.ts'
import m0014 from './0014-plain-checks.ts'
import m0015 from './0015-roles.ts'
import m0016 from './0016-cases.ts'
import m0017 from './0017-reference.ts'
import m0018 from './0018-statements.ts'
import m0019 from './0019-papers.ts'

/** Applied in this order, once each; position + 1 is the schema version. Append only. */
export const migrations: readonly string[] = [
  m0001,
  m0002,
  m0003,
  m0004,
  m0005,
  m0006,
  m0007,
  m0008,
  m0009,
  m0010,
  m0011,
  m0012,
  m0013,
  m0014,
  m0015,
  m0016,
  m0017,
  m0018,
  m0019,
]
