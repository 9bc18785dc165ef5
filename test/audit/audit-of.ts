import { audit } from '../../src/audit/audit.js'
import { load } from '../../src/project/load.js'
import { scan } from '../../src/scan.js'
import { defaults } from '../../src/settings.js'
import { temporaryFolder } from '../temporary.js'

const app = {
  'package.json': '{"dependencies": {"next": "16.0.0", "react": "19.2.0"}}',
  'tsconfig.json': '{"compilerOptions": {"paths": {"@/*": ["./*"]}}}',
  // Uses every action of app/actions.ts: what no page uses is hardly an endpoint.
  'app/page.tsx': "import * as actions from './actions'\nexport default () => <Panel {...actions} />\n",
  'lib/db.ts': "import { PrismaClient } from '@prisma/client'\nexport const db = new PrismaClient()\n",
}

/** The audit of a little app with `files` besides. */
export async function auditOf(files: Record<string, string>) {
  const project = await load(temporaryFolder({ ...app, ...files }), defaults)
  return audit(project, scan(project, defaults), defaults)
}

/** `code line` of every finding in `file`. */
export async function codesIn(files: Record<string, string>, file: string): Promise<string[]> {
  const { findings } = await auditOf(files)
  return findings.filter(({ at }) => at.file === file).map(({ code, at }) => `${code} ${at.line}`)
}
