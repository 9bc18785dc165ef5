// The first stage. In: what the user pointed at. Out: the Project, everything that later stages know about the disk.
// It alone reads files, and it runs none of them.
import { readFileSync, statSync, realpathSync, type Stats } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { compareDiagnostics, diagnose, type Diagnostic } from '../diagnostics.js'
import { UsageError } from '../errors.js'
import { locate } from '../location.js'
import type { Settings } from '../settings.js'
import { appOf, findApps } from './apps.js'
import { entryKind, orphanKind } from './entries.js'
import { gitTop, listFiles } from './files.js'
import { createGraph } from './graph.js'
import { parseJsonc } from './jsonc.js'
import { readModule, type ModuleFacts } from './module-facts.js'
import { readPackages } from './packages.js'
import type { App, Project } from './project.js'
import type { Start } from './reachability.js'
import { createMappedPaths, createMappings, createResolver } from './resolve.js'

const script = /\.[mc]?[jt]sx?$/
const document =
  /(^|\/)(\.env[^/]*|Dockerfile[^/]*|Makefile|Procfile|Caddyfile|\.htaccess)$|\.(mdx?|markdown|rst|adoc|txt|https?|rest|jsonc?|json5|webmanifest|ya?ml|toml|ini|conf|env|sh|bash|zsh|ps1|html?|mjml|ejs|hbs|liquid|njk|svg|bru|graphql|gql|py|rb|go|rs|php|java|kts?|swift|dart|cs|lua|vue|svelte|astro|prisma|sql|xml|csv|tf|har)$/
const lockFile = /(^|\/)(package-lock|npm-shrinkwrap|composer\.lock|pnpm-lock|bun\.lock)\b[^/]*$|\.lock$/
/** Nobody writes a file of this size by hand: it is generated, or minified. */
const largest = 1024 * 1024

/**
 * Reads the project below `root`.
 * @throws UsageError when `root` is no directory, is empty, or holds no Next app.
 */
export async function load(root: string, settings: Pick<Settings, 'ignorePatterns'>): Promise<Project> {
  const top = directory(root)
  const files = await listFiles(top, settings.ignorePatterns)
  if (files.length === 0) throw new UsageError(`There are no files in ${root}.`)
  const { scripts, diagnostics } = await readScripts(top, files)
  const packages = readPackages(top, files)
  const documents = files.filter((file) => document.test(file) && !lockFile.test(file))
  const read = (file: string) => readDocument(path.join(top, file))
  const apps = findApps({ root: top, top: gitTop(top) ?? top, files, scripts, packages, documents, read })
  if (apps.length === 0) {
    const missing = 'no folder that depends on next and has an app or pages folder with routes'
    throw new UsageError(`There is no Next.js app in ${root}: ${missing}.`)
  }
  const facts = await readModules(scripts)
  const mappingOf = createMappings(top, packages)
  return {
    root: top,
    scripts,
    documents,
    read,
    apps,
    graph: createGraph({
      scripts,
      facts,
      resolve: createResolver(top, scripts, packages, mappingOf),
      mappedPaths: createMappedPaths(top, mappingOf),
      startOf: (file, imported) => startOf(apps, file, imported),
    }),
    diagnostics: [...diagnostics, ...syntaxErrors(scripts, facts), ...brokenSettings(documents, read)].sort(
      compareDiagnostics,
    ),
  }
}

function directory(root: string): string {
  const stats = statOf(root)
  if (!stats) throw new UsageError(`There is no directory ${root}.`)
  if (!stats.isDirectory()) throw new UsageError(`${root} is not a directory.`)
  return realpathSync(root)
}

function statOf(file: string): Stats | null {
  try {
    return statSync(file)
  } catch {
    return null
  }
}

async function readScripts(
  root: string,
  files: readonly string[],
): Promise<{ scripts: Map<string, string>; diagnostics: Diagnostic[] }> {
  const diagnostics: Diagnostic[] = []
  const texts = await Promise.all(
    files
      .filter((file) => script.test(file))
      .map(async (file) => {
        const absolute = path.join(root, file)
        const { size } = await stat(absolute)
        if (size <= largest) return [file, await readFile(absolute, 'utf8')] as const
        diagnostics.push(diagnose('project/large-file', { file, line: 1, column: 1 }, size))
        return null
      }),
  )
  return { scripts: new Map(texts.filter((text) => text !== null)), diagnostics }
}

async function readModules(scripts: ReadonlyMap<string, string>): Promise<Map<string, ModuleFacts>> {
  const modules = [...scripts].map(async ([file, text]) => [file, await readModule(file, text)] as const)
  return new Map(await Promise.all(modules))
}

function readDocument(file: string): string | null {
  const stats = statOf(file)
  if (!stats?.isFile() || stats.size > largest) return null
  const text = readFileSync(file, 'utf8')
  return text.includes('\0') ? null : text
}

function startOf(apps: readonly App[], file: string, imported: boolean): Start | null {
  const app = appOf(apps, file)
  const known = entryKind(file, app)
  const kind = known ?? (imported || file.endsWith('.d.ts') ? null : orphanKind(file))
  return kind === null ? null : { entry: { file, kind, app: app?.dir ?? null }, exported: known !== null }
}

function syntaxErrors(scripts: ReadonlyMap<string, string>, facts: ReadonlyMap<string, ModuleFacts>): Diagnostic[] {
  return [...facts].flatMap(([file, { error }]) =>
    error ? [diagnose('project/syntax-error', locate(file, scripts.get(file) ?? '', error.range), error.message)] : [],
  )
}

/** `vercel.json` names jobs, whose routes must stay: where it cannot be read, somebody has to know. */
function brokenSettings(documents: readonly string[], read: Project['read']): Diagnostic[] {
  return documents
    .filter((file) => /(^|\/)vercel\.json$/.test(file))
    .flatMap((file) => {
      const text = read(file)
      const isBroken = text !== null && parseJsonc(text) === null
      return isBroken ? [diagnose('project/syntax-error', { file, line: 1, column: 1 }, 'it is no JSON')] : []
    })
}
