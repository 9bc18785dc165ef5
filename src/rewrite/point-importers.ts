// In: the texts of a migration, and what moved out of route files into files of its own. Out: the same texts, with the
// imports of those names pointing at their new file.
import path from 'node:path'
import { importsOf } from '../ast/imports.js'
import { parse } from '../ast/parse.js'
import { applyEdits } from '../edit/edit.js'
import { editImports } from '../edit/edit-imports.js'
import { importPath } from '../project/import-path.js'
import type { Project } from '../project/project.js'
import type { SharedDeclarations, Texts } from './app-migration.js'

/** Points every import of a moved name at the file that has it now, in old files and in those just written. */
export function pointImporters(project: Project, shared: ReadonlyMap<string, SharedDeclarations>, texts: Texts): void {
  for (const [route, { file: target, names }] of shared) {
    const edges = project.graph.importersOf(route)
    const aliases = new Set(edges.map(({ specifier }) => specifier).filter((each) => !each.startsWith('.')))
    const fresh = [...texts.keys()].filter((file) => texts.get(file) !== project.scripts.get(file))
    for (const file of new Set([...edges.map(({ from }) => from), ...fresh])) {
      const text = texts.get(file)
      if (typeof text !== 'string' || file === target) continue
      const means = (specifier: string) =>
        specifier.startsWith('.')
          ? isFile(path.posix.join(path.posix.dirname(file), specifier), route)
          : aliases.has(specifier)
      const after = pointed(file, text, means, names, importPath(project, file, target))
      if (after !== text) texts.set(file, after)
    }
  }
}

/** Does `path`, without an extension or without `index`, mean `file`? */
function isFile(path: string, file: string): boolean {
  const stem = file.replace(/\.[cm]?[jt]sx?$/, '')
  return path === file || path.replace(/\.[cm]?jsx?$/, '') === stem || `${path}/index` === stem
}

function pointed(
  file: string,
  text: string,
  means: (specifier: string) => boolean,
  names: readonly string[],
  specifier: string,
): string {
  const parsed = parse(file, text)
  const moved = importsOf(parsed.ast).filter(({ source, imported }) => means(source) && names.includes(imported))
  if (moved.length === 0) return text
  return applyEdits(
    text,
    editImports(parsed, {
      remove: moved.map(({ local }) => local),
      add: moved.map(({ imported, local, typeOnly }) => ({
        source: specifier,
        name: imported,
        local,
        ...(typeOnly ? { typeOnly } : {}),
      })),
    }),
  )
}
