import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Builds dist/ once, so that tests can spawn the command as users get it. Types are `npm run typecheck`'s business. */
export default function setup(): void {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const build = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noCheck']
  execFileSync(process.execPath, build, { cwd: root, stdio: 'inherit' })
}
