#!/usr/bin/env node
// The command line: what can be typed, what goes to which stream, and the exit code. The only file that touches `process`.
import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import yoctoSpinner from 'yocto-spinner'
import { explainFailure } from '../src/commands/explain-failure.js'
import type { ExitCode, Io, Tool } from '../src/commands/io.js'
import { type Flags, formats, preferences, stateShapes } from '../src/settings.js'

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as Partial<Tool>
const io = ioOfProcess()
const program = new Command('routes-to-actions')
  .description("Turns a Next.js app's internal /api mutation routes and their callers into server actions.")
  .version(manifest.version ?? '', '-V, --version')
  .exitOverride()
  .configureOutput({ writeOut: io.stdout, writeErr: io.stderr })
  .showHelpAfterError(false)

// Each command is loaded when it is called: the parsers are heavy, and help, version and mistakes do not need them.
planning('plan', 'show every unit with its verdict and reasons; writes nothing', [...formats, 'html'])
  .option('--explain <unit>', 'the whole case for one unit: evidence, guards, callers, what would change')
  .action((root, options) =>
    run(options, async (flags) => (await import('../src/commands/plan.js')).planCommand(io, root, flags)),
  )
dryRunning(planning('migrate', 'apply the plan'))
  .option('--patch <file>', 'also save the diff in a file')
  .action((root, options) =>
    run(options, async (flags) => (await import('../src/commands/migrate.js')).migrateCommand(io, root, flags)),
  )
planning('check', 'fail where something is ready to migrate or an old pattern stands; for CI')
  .option('--baseline <file>', 'count only what this file does not accept')
  .option('--update-baseline', 'accept what there is: write the file of --baseline')
  .option('--changed [ref]', 'count only what differs from where the branch left <ref>, or is not committed')
  .action((root, options) =>
    run(options, async (flags) => (await import('../src/commands/check.js')).checkCommand(io, root, flags)),
  )
reporting(program.command('audit'), formats)
  .description('look for unguarded and broken actions, webhooks and secrets; writes nothing')
  .argument('[paths...]', 'the app or repository, or only these files and folders of the current one')
  .option('--strict', 'exit code 1 for warnings too')
  .option('--ignore-pattern <glob>', 'leave files out, besides .gitignore; repeatable', collect)
  .action((paths, options) =>
    run(options, async (flags) => (await import('../src/commands/audit.js')).auditCommand(io, paths, flags)),
  )
dryRunning(reporting(program.command('run'), formats))
  .description('apply single-file transforms to files or folders')
  .argument('<transform>', 'its name, as `list` shows it; several with commas between them')
  .argument('[paths...]', 'files or folders; the current folder by default')
  .option('--check', 'write nothing; exit code 1 where something would change')
  .option(
    '--changed [ref]',
    'only files that differ from where the branch left <ref>; without it, what is not committed',
  )
  .option('--stdin-filepath <path>', 'transform standard input, as if it were this file, to standard output')
  .addOption(stateShapeOption())
  .option('--assume-next <major>', 'write for a Next version that is not installed yet', wholeNumber)
  .option('--force', 'write even where git could not bring the files back')
  .option('--ignore-pattern <glob>', 'leave files out, besides .gitignore; repeatable', collect)
  .action((name, paths, options) =>
    run(options, async (flags) => (await import('../src/commands/run.js')).runCommand(io, name, paths, flags)),
  )
reporting(program.command('undo'), ['text', 'json'])
  .description('take the last migrate (or run) back')
  .argument('[root]', 'the folder that was migrated', '.')
  .action((root, options) =>
    run(options, async (flags) => (await import('../src/commands/undo.js')).undoCommand(io, root, flags)),
  )
reporting(program.command('list'), ['text', 'json'])
  .description('show the transforms and what each does')
  .action((options) => run(options, async (flags) => (await import('../src/commands/list.js')).listCommand(io, flags)))

process.exitCode = await main()

async function main(): Promise<ExitCode> {
  try {
    if (process.argv.length <= 2) program.help({ error: true })
    await program.parseAsync()
    return (process.exitCode as ExitCode | undefined) ?? 0
  } catch (error) {
    // commander has said what is wrong already. Help and version that were asked for are no failure.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    return fail(error, true)
  }
}

/** Runs a command with its flags, as commander read them, in our own spelling. */
async function run(
  { color, dry, ...options }: Flags & { color?: boolean; dry?: boolean },
  command: (flags: Flags) => Promise<ExitCode>,
): Promise<void> {
  const flags = { ...options, ...(color === false ? { noColor: true } : {}), ...(dry ? { dryRun: true } : {}) }
  process.exitCode = await command(flags).catch((error: unknown) => fail(error, options.verbose ?? false))
}

function fail(error: unknown, verbose: boolean): ExitCode {
  io.progress(null)
  io.stderr(explainFailure(error, verbose))
  return 2
}

function planning(name: string, description: string, choices: readonly string[] = formats): Command {
  return reporting(program.command(name), choices)
    .description(description)
    .argument('[root]', 'the app, or a repository with several', '.')
    .option('--only <unit>', 'this unit, such as "POST /api/posts"; repeatable', collect)
    .option('--transform <name>', 'this transform; repeatable', collect)
    .addOption(new Option('--prefer <level>', 'how far a rewrite goes beyond the call').choices(preferences))
    .addOption(stateShapeOption())
    .option('--assume-next <major>', 'plan for a Next version that is not installed yet', wholeNumber)
    .option('--ignore-pattern <glob>', 'leave files out, besides .gitignore; repeatable', collect)
    .option('--shard <i/n>', 'the i-th of n parts')
    .option('--actions-dir <dir>', 'where action files go, relative to the app')
    .option('--keep-routes', 'leave thin routes that call what the actions call')
    .option('--strict', 'exit code 1 where units are blocked')
    .option('--force', 'write even where git could not bring the files back')
}

function stateShapeOption(): Option {
  return new Option('--state-shape <shape>', 'how throw-to-state says what failed').choices(stateShapes)
}

function dryRunning(command: Command): Command {
  return command
    .option('-n, --dry-run', 'print the diff (for git apply) and write nothing; also -d, --dry')
    .addOption(new Option('-d, --dry').hideHelp())
}

function reporting(command: Command, choices: readonly string[]): Command {
  return command
    .addOption(new Option('--format <format>', 'how to report').choices(choices))
    .option('--output <file>', 'write the report to a file instead of stdout')
    .option('--verbose', 'every place in the report, the stack of an internal error')
    .option('--no-color', 'no colours (as with NO_COLOR)')
}

function collect(value: string, previous: readonly string[] = []): string[] {
  return [...previous, value]
}

function wholeNumber(value: string): number {
  if (!/^[1-9]\d*$/.test(value)) throw new InvalidArgumentError('Not a whole number such as 16.')
  return Number(value)
}

function ioOfProcess(): Io {
  const { stdout, stderr, env } = process
  for (const stream of [stdout, stderr]) {
    // `| head` closes the pipe early. The reader has what it wanted; the work goes on and the exit code stays true.
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') process.exit(fail(error, false))
    })
  }
  const spinner = stderr.isTTY ? yoctoSpinner({ stream: stderr }) : null
  return {
    stdout: (data) => void stdout.write(data),
    stderr: (prose) => void stderr.write(prose),
    stdin: () => text(process.stdin),
    progress: (doing) => {
      if (doing === null) spinner?.stop()
      else if (spinner?.isSpinning) spinner.text = doing
      else spinner?.start(doing)
    },
    cwd: process.cwd(),
    colour: !env['NO_COLOR'] && (Boolean(env['FORCE_COLOR']) || (stdout.isTTY && env['TERM'] !== 'dumb')),
    tool: { version: manifest.version ?? '', homepage: manifest.homepage ?? null },
  }
}
