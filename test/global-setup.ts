import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Builds dist/ once, so that tests can spawn the command as users get it. Types are `npm run typecheck`'s business. */
export default function setup(): void {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const incremental = ['--incremental', '--tsBuildInfoFile', 'dist/.tsbuildinfo']
  execFileSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noCheck', ...incremental],
    { cwd: root, stdio: 'inherit' },
  )
}
