// `npm run demo`: what the tool does to the example app, on a copy of it. Arguments go to the tool: `-- --prefer preserve`.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { copyExample } from './copy.mjs'
import { installExample } from './install.mjs'

const repository = path.resolve(import.meta.dirname, '..')
const original = 'examples/reading-club'
const copy = 'examples/.migrated/reading-club'
const patch = 'examples/.migrated/reading-club.patch'
const report = 'examples/.migrated/report.txt'
const given = process.argv.slice(2)

try {
  demonstrate()
} catch (error) {
  console.error(`\nThe demo stopped: ${error.message}`)
  process.exitCode = 1
}

function demonstrate() {
  if (!existsSync(path.join(repository, 'dist/bin/cli.js')))
    throw new Error('run `npm ci` first, which builds the tool.')
  installExample()

  title('1. The plan: what can go, what stays, and why')
  tool('plan', original, ...given)

  title('2. The exact change of one endpoint and its form, before anything is written')
  copyExample(path.join(repository, copy))
  commitCopy()
  tool('migrate', copy, '--dry-run', '--only', 'POST /api/books', ...given)

  title('3. Everything that is ready, on a copy')
  tool('migrate', copy, '--patch', patch, '--output', report, ...given)
  git('add', '--intent-to-add', '--ignore-removal', '.')
  git('--no-pager', 'diff', '--no-renames', '--stat=110')

  title('4. The type check of the result')
  run(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit'], path.join(repository, copy))
  console.log('The copy type-checks.')

  title('Where to look')
  console.log(`The migrated copy   ${copy}  (\`git diff\` there shows every change)
The full diff       ${patch}
The report          ${report}
Start it            cd ${copy} && npm run dev
                    then open http://localhost:3000 and sign in as ana@example.com, password turnthepage
Take it back        npx routes-to-actions undo ${copy}`)
}

/** A repository of its own, with the app as it was: the tool writes only where git can bring the files back. */
function commitCopy() {
  git('init', '--quiet')
  git('add', '.')
  // Whatever the user's own git does at a commit (hooks, signatures, names) is not wanted here.
  const plain = ['user.name=Demo', 'user.email=demo@example.com', 'commit.gpgSign=false', 'core.hooksPath=/dev/null']
  git(...plain.flatMap((setting) => ['-c', setting]), 'commit', '--quiet', '--message', 'The app before the migration')
}

function tool(...args) {
  const words = args.map((word) => (word.includes(' ') ? `"${word}"` : word))
  console.log(`$ npx routes-to-actions ${words.join(' ')}\n`)
  run(process.execPath, ['dist/bin/cli.js', ...args], repository)
}

function git(...args) {
  run('git', args, path.join(repository, copy))
}

function run(command, args, cwd) {
  const { status, error } = spawnSync(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] })
  if (error) throw new Error(`${command} cannot be started (${error.message}).`)
  if (status !== 0) throw new Error(`${path.basename(args[0])} ended with exit code ${status}.`)
}

function title(text) {
  const line = '─'.repeat(text.length)
  console.log(process.stdout.isTTY ? `\n\x1b[1m${text}\x1b[0m\n${line}\n` : `\n${text}\n${line}\n`)
}
