// Finds the form of a session helper that needs no request, by proof: both forms do the same with the same cookie.
import type { Parsed } from '../../ast/parse.js'
import { importsOf } from '../../ast/imports.js'
import type { Project } from '../../project/project.js'
import type { HelperWithoutRequest } from './session-helpers.js'

/**
 * Answers for helpers that live in the project. For `getSessionFromRequest(req)` it finds `getSession()` in the same
 * module when their bodies are equal once every way to read a cookie is written the same.
 */
export function createHelperLookup(project: Project, read: (file: string) => Parsed | null): HelperWithoutRequest {
  return (file, localName) => {
    const route = read(file)
    const found = route && importsOf(route.ast).find(({ local }) => local === localName)
    const definition = found && project.graph.definitionOf(file, found.source, found.imported)
    const module = definition && read(definition.file)
    if (!found || !module) return null
    const helper = exportedFunctions(module).find(({ name }) => name === definition.name)
    const request = helper?.params[0]
    // A pattern takes apart what a cookie would be read from.
    if (!helper || !request || !/^\w+$/.test(request)) return null
    const wanted = withCookies(helper.body, request)
    const twin = exportedFunctions(module).find(
      ({ params, body }) => params.length === 0 && withCookies(body, null) === wanted,
    )
    // The route imports from where the helper is exported, which need not be where it is defined.
    return twin && wanted.includes('COOKIE') ? { name: twin.name, source: found.source } : null
  }
}

interface ExportedFunction {
  name: string
  params: string[]
  body: string
}

function exportedFunctions({ ast, text }: Parsed): ExportedFunction[] {
  return ast.program.body.flatMap((node) => {
    const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : null
    if (declaration?.type !== 'FunctionDeclaration' || !declaration.id) return []
    const params = declaration.params.map((param) => (param.type === 'Identifier' ? param.name : '?'))
    return [{ name: declaration.id.name, params, body: text.slice(declaration.body.start!, declaration.body.end!) }]
  })
}

/** The body with every cookie read as `COOKIE(name)`, and without line breaks and semicolons. */
function withCookies(body: string, request: string | null): string {
  const plain = body.replaceAll(/;|\s+/g, ' ').replaceAll(/\s+/g, ' ')
  const store = /const (\w+) = (?:await )?cookies\(\)/.exec(plain)
  const withoutStore = store
    ? plain.replace(store[0], '').replaceAll(new RegExp(`\\b${store[1]}\\.get\\(`, 'g'), '(await cookies()).get(')
    : plain
  const unified =
    request === null ? withoutStore : withoutStore.replaceAll(new RegExp(`\\b${request}\\.cookies`, 'g'), 'REQ')
  return unified
    .replaceAll(/(?:\(await cookies\(\)\)|cookies\(\)|REQ)\.get\(([^()]*)\)\?\.value/g, 'COOKIE($1)')
    .replaceAll(/REQ\.(\w+)/g, "COOKIE('$1')")
    .replaceAll(/REQ\[([^\]]*)\]/g, 'COOKIE($1)')
    .replaceAll(/\s/g, '')
}
