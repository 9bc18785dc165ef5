// An action written from one handler, and the check that it has everything the handler checked: what tests sabotage.
import type { API } from 'jscodeshift'
import { parse } from '../src/ast/parse.js'
import type { ModuleLookup } from '../src/find/route/module-lookup.js'
import { findRouteFile } from '../src/find/route/route-handlers.js'
import type { HttpMethod } from '../src/find/route/route-file.js'
import type { ActionStep } from '../src/plan/migration-plan.js'
import { verifyGuards } from '../src/verify/verify-guards.js'
import routeToAction from '../transforms/route-to-action.js'
import { sampleApp } from './sample-app.js'

interface Written {
  /** The route file. */
  file: string
  source: string
  method: HttpMethod
  exportName: string
  router: 'app' | 'pages'
  lookup: ModuleLookup
}

/** The one other module that the route file imports from. */
export function moduleAt(wanted: string, file: string, text: string): ModuleLookup {
  return {
    definitionOf: (_, specifier, name) => (specifier === wanted ? { file, name } : null),
    read: (each) => (each === file ? parse(each, text) : null),
    specifier: (_, to) => `@/${to}`,
  }
}

/** The action's text, and `check(text)`: a function that throws where `text` lost something. */
export function verifiedAction({ file, source, method, exportName, router, lookup: modules }: Written) {
  const [handler] = findRouteFile(parse(file, source), sampleApp, { modules })!.handlers
  const step: ActionStep = {
    unit: `${method} /api/posts/[id]`,
    file: 'app/actions/posts.actions.js',
    name: 'renamePost',
    resultType: 'RenamePostResult',
    route: { file, method, exportName, router, path: '/api/posts/[id]' },
    inputs: handler!.inputs,
    passed: handler!.inputs.length,
    inputType: null,
    data: 'whole',
    errorField: 'error',
    failures: 'text',
    status: true,
    form: null,
  }
  const options = { steps: [step], sources: { [file]: source }, importPath: () => './to-wire', wire: null, modules }
  const text = routeToAction({ path: step.file, source: '' }, {} as API, options)!
  const check = (action: string) => () =>
    verifyGuards(parse(file, source), step, parse(step.file, action), new Map(), modules)
  return { text, check }
}
