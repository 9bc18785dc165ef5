// In: one file and the app it is in. Out: the facts about its route handlers, or `null` where it has none.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { isWithin, rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import { type Diagnostic, diagnose } from '../../diagnostics.js'
import { locate, type Range } from '../../location.js'
import type { App } from '../../project/project.js'
import { answerBody, outcomeOf } from './answer-body.js'
import { nameOf } from '../callee-name.js'
import { type Handler, type HandlerQuestions, handlersOf, type WrappedHandler } from './handler.js'
import type { Trouble } from './found-answer.js'
import { valueBehind } from './exported-function.js'
import type { UseElsewhere } from './imported-names.js'
import { handlerInputs } from './handler-inputs.js'
import { moduleProblems } from './module-problems.js'
import { protocolEvidence } from './protocol-evidence.js'
import { type ModuleLookup, noModules } from './module-lookup.js'
import type { ExportedHandler } from './route-exports.js'
import { pageRefreshes } from './page-refresh.js'
import type { Answer, HandlerFacts, RouteFile } from './route-file.js'
import { routePath } from './route-path.js'
import { sessionGuard } from './session-guard.js'
import type { Refusal } from './wrapper.js'

export interface RouteQuestions extends HandlerQuestions {
  /** Who imports the runtime or type name `name` from the route file; `null` where nobody does. */
  importedElsewhere?: (file: string, name: string) => UseElsewhere | null
}

/**
 * The route handlers of a file, one entry per method.
 * @returns `null` where the file is no route file of `app` or exports no handler.
 */
export function findRouteFile(parsed: Parsed, app: App, questions: RouteQuestions = {}): RouteFile | null {
  const route = routePath(parsed.file, app)
  if (!route) return null
  const { handlers, wrapped } = handlersOf(parsed, route, questions)
  if (handlers.length + wrapped.length === 0) return null
  const places = [
    ...handlers.map((handler) => ({ method: handler.method, range: ownRange(handler) })),
    ...wrapped.map(({ exportName, statement }) => ({ method: methodOf(exportName), range: rangeOf(statement.node) })),
  ]
  const evidence = protocolEvidence(parsed, route.path, places, questions.modules)
  const withEvidence = (facts: HandlerFacts, i: number): HandlerFacts => {
    const found = evidence.ofHandlers[i]!
    // The handler is read with its helpers' code in it; where that really stands is better known here.
    const inHelper = (code: string) => found.find((each) => each.code === code && each.at.file !== parsed.file)
    return {
      ...facts,
      keeps: [
        ...facts.keeps.map((known) => inHelper(known.code) ?? known),
        ...found.filter(({ code }) => !facts.keeps.some((known) => known.code === code)),
      ],
    }
  }
  return {
    file: parsed.file,
    app: app.dir,
    router: route.router,
    path: route.path,
    handlers: [
      ...handlers.map((handler) => handlerFacts(handler, parsed, questions.modules ?? noModules)),
      ...wrapped.map((each) => wrappedFacts(each, parsed)),
    ].map(withEvidence),
    keeps: evidence.keeps,
    hints: evidence.hints,
    problems: moduleProblems(parsed, questions.importedElsewhere, questions.modules),
  }
}

/** Where the handler of one method stands; the one function of `pages/api` serves several. */
function ownRange({ route, derived, fn }: Handler): Range | null {
  return route.router === 'app' ? derived.toSource(rangeOf(fn.node)) : null
}

function methodOf(exportName: ExportedHandler['exportName']): HandlerFacts['method'] {
  return exportName === 'default' ? 'ANY' : exportName
}

function handlerFacts(handler: Handler, parsed: Parsed, modules: ModuleLookup): HandlerFacts {
  const findings = handler.troubles.map((trouble) => toDiagnostic(trouble, parsed, handler))
  const unique = findings.filter(
    (each, index) =>
      findings.findIndex(
        (other) => other.code === each.code && other.message === each.message && sameLine(other, each),
      ) === index,
  )
  return {
    method: handler.method,
    at: locate(parsed.file, parsed.text, handler.derived.toSource(headOf(handler.fn.node))),
    exportName: handler.exportName,
    inputs: handlerInputs(handler),
    answers: handler.answers.map((answer): Answer => {
      const range = handler.derived.toSource(rangeOf(answer.path.node))
      return {
        at: locate(parsed.file, parsed.text, range),
        range,
        status: answer.status,
        outcome: outcomeOf(answer),
        body: answerBody(answer, { derived: handler.derived, file: parsed.file, modules }),
      }
    }),
    throws: mayThrow(handler.fn),
    refreshes: pageRefreshes(handler).map(({ page }) => page),
    asks: sessionGuard(handler.fn, parsed.file, modules),
    keeps: unique.filter(({ severity }) => severity === 'info'),
    problems: unique.filter(({ severity }) => severity !== 'info'),
  }
}

function sameLine(a: Diagnostic, b: Diagnostic): boolean {
  return a.at.line === b.at.line
}

function toDiagnostic({ code, detail, node }: Trouble, parsed: Parsed, handler: Handler): Diagnostic {
  const range = node === handler.fn.node ? headOf(node) : rangeOf(node)
  // Codes of handlers take one detail at most.
  return diagnose(code as 'route/webhook', locate(parsed.file, parsed.text, handler.derived.toSource(range)), detail)
}

/** A function's first line stands for it in messages. */
function headOf(fn: t.Function): { start: number; end: number } {
  return { start: fn.start!, end: fn.body.start! }
}

function wrappedFacts({ exportName, instead, statement, refusal }: WrappedHandler, parsed: Parsed): HandlerFacts {
  const at = locate(parsed.file, parsed.text, rangeOf((instead ?? statement).node))
  return {
    method: methodOf(exportName),
    at,
    exportName,
    inputs: [],
    answers: [],
    throws: true,
    refreshes: [],
    asks: null,
    keeps: [],
    problems: [wrapping(instead, refusal, at)],
  }
}

function wrapping(instead: NodePath | null, { code, name, why }: Refusal, at: Diagnostic['at']): Diagnostic {
  const value = instead && valueBehind(instead)
  if (!value?.isCallExpression()) {
    const source = value?.isExportNamedDeclaration() ? value.node.source?.value : undefined
    return diagnose('route/re-exported-handler', at, source ?? (value ? nameOf(value.node) : 'export'))
  }
  if (code === 'route/wrapper-changes-answer') return diagnose(code, at, name)
  return diagnose(code, at, name, why)
}

/** Is there awaited work, a throw or a parse outside of every `try` with a `catch`? */
function mayThrow(fn: NodePath<t.Function>): boolean {
  let found = false
  const note = (path: NodePath) => {
    const guarded = path.findParent(
      (parent) => parent.isTryStatement() && !!parent.node.handler && isWithin(path.node, parent.node.block),
    )
    if (!guarded) found = true
  }
  fn.traverse({
    AwaitExpression: note,
    ThrowStatement: note,
    CallExpression(path) {
      const { callee } = path.node
      if (
        callee.type === 'MemberExpression' &&
        callee.property.type === 'Identifier' &&
        /^parse/.test(callee.property.name)
      )
        note(path)
    },
  })
  return found
}
