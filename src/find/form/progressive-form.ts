// Can a form be sent without JavaScript? Its fields, what the handler does with the answer, and nothing else that only a
// script could do.
import type * as t from '@babel/types'
import { rangeOf } from '../../ast/range.js'
import { statementsOf } from '../../ast/statements-of.js'
import type { NodePath } from '../../ast/traverse.js'
import type { Range } from '../../location.js'
import { type FormField, readFields } from './form-fields.js'
import type { MirrorState } from './mirror-state.js'
import { referencesTo, submitForm } from './submit-form.js'

export interface ProgressiveForm {
  /** `onSubmit={handleSubmit}`: becomes `action={formAction}`. */
  onSubmit: Range
  /** The handler's own statement; `null` where it is written in the attribute. */
  handler: Range | null
  /** `body`: one entry per key of the JSON that was sent; `null` where FormData was. */
  fields: readonly FormField[] | null
  /** React resets the form after the action; some of its fields would lose what was typed (https://react.dev/reference/react-dom/components/form). */
  losesValues: boolean
  /** Where the page goes after success, as the handler says it. */
  redirectTo: Range
  replaces: boolean
  /** `const router = useRouter()`, where nothing else uses it. */
  router: Range | null
  /** The field of a failure that each message shows. */
  messages: readonly { name: string; field: string }[]
  /** What the handler said when the endpoint crashed, as source text. */
  crash: string
}

export type ProgressiveReading = { form: ProgressiveForm } | { obstacle: string }

interface Context {
  call: NodePath<t.CallExpression>
  /** What is sent, `null` for FormData of the form itself. */
  payload: t.Expression | null
  states: readonly MirrorState[]
  carried: readonly { name: string }[]
  source: string
}

/** Reads a form whose handler can be split; see `readSubmitHandler`. */
export function readProgressiveForm({ call, payload, states, carried, source }: Context): ProgressiveReading {
  const fn = call.getFunctionParent()!
  const element = submitForm(fn)
  if (!element) return { obstacle: 'it has no form of its own' }
  const attribute = element.node.attributes.find(
    (each) => each.type === 'JSXAttribute' && each.name.name === 'onSubmit',
  )
  if (
    !attribute ||
    element.node.attributes.some(
      (each) => each.type === 'JSXSpreadAttribute' || /^(action|onReset)$/.test(String(each.name.name)),
    )
  ) {
    return { obstacle: 'the form has an action, a reset handler or spread attributes already' }
  }
  const own = states.find(({ role }) => role === 'own')
  if (own) return { obstacle: `\`${own.name}\` ${own.why}` }
  if (payload !== null && carried.length > 0)
    return { obstacle: 'the handler computes values that it needs after the call' }

  const answer = readAnswer(call, states, source)
  if ('obstacle' in answer) return answer
  const fields = readFields(element.parentPath as NodePath<t.JSXElement>, payload)
  if ('obstacle' in fields) return fields
  const mentions = referencesTo(fn)
  const statement = fn.isFunctionDeclaration() ? fn : fn.findParent((path) => path.isVariableDeclaration())
  return {
    form: {
      onSubmit: rangeOf(attribute),
      handler: mentions.length > 0 && statement ? rangeOf(statement.node) : null,
      fields: fields.fields,
      losesValues: fields.losesValues,
      ...answer,
    },
  }
}

type Answer = Pick<ProgressiveForm, 'redirectTo' | 'replaces' | 'router' | 'messages' | 'crash'>

/** The handler's second half, where it does nothing but say what failed, or go to another page. */
function readAnswer(call: NodePath, states: readonly MirrorState[], source: string): Answer | { obstacle: string } {
  const block = call.findParent((path) => path.isBlockStatement()) as NodePath<t.BlockStatement> | null
  const attempt = block?.parentPath
  if (!block || !attempt?.isTryStatement() || attempt.node.block !== block.node || !attempt.node.handler)
    return { obstacle: 'its call is not in a try of its own' }
  const navigation = readNavigation(block)
  if (!navigation) return { obstacle: 'success does something else than go to another page' }
  const failing = block.node.body.filter((statement) => statement.type === 'IfStatement')
  const [failure] = failing
  if (failing.length !== 1 || failure?.alternate) return { obstacle: 'its answers are told apart in more than one way' }
  const branch = statementsOf(failure!.consequent)
  const setters = new Map(states.filter(({ role }) => role === 'message').map(({ setter, name }) => [setter, name]))
  const pending = states.filter(({ role }) => role === 'pending').map(({ setter }) => setter)
  const crash = readCrash(attempt.node.handler, setters, pending, source)
  if (!crash) return { obstacle: 'its catch does more than show a message' }
  const messages = readMessages(branch, setters, pending, crash, source)
  if (!messages) return { obstacle: 'a failure does more than show what the endpoint said' }
  // What a crash says has to arrive where failures say it.
  if (messages.find(({ name }) => name === crash.name)?.field !== 'error')
    return { obstacle: 'a crash is shown elsewhere than a failure' }
  return { ...navigation, messages, crash: crash.text }
}

/** `router.push(url)` as the last statement, and nothing between the failure's branch and it. */
function readNavigation(block: NodePath<t.BlockStatement>): Pick<Answer, 'redirectTo' | 'replaces' | 'router'> | null {
  const statements = block.get('body')
  const last = statements.at(-1)
  const rest = statements.slice(0, -1)
  if (!rest.every((each) => each.isVariableDeclaration() || each.isIfStatement())) return null
  const call = last?.isExpressionStatement() ? last.get('expression') : null
  if (!call?.isCallExpression() || call.node.arguments.length !== 1) return null
  const { callee } = call.node
  if (
    callee.type !== 'MemberExpression' ||
    callee.object.type !== 'Identifier' ||
    callee.property.type !== 'Identifier'
  )
    return null
  if (!/^(push|replace)$/.test(callee.property.name)) return null
  const binding = call.scope.getBinding(callee.object.name)
  const init = binding?.path.isVariableDeclarator() ? binding.path.node.init : null
  if (init?.type !== 'CallExpression' || init.callee.type !== 'Identifier' || init.callee.name !== 'useRouter')
    return null
  const declaration = binding!.path.parentPath!.node
  return {
    redirectTo: rangeOf(call.node.arguments[0]!),
    replaces: callee.property.name === 'replace',
    router: binding!.references === 1 ? rangeOf(declaration) : null,
  }
}

interface Crash {
  /** The message that the catch sets. */
  name: string
  text: string
  /** The catch shows the message of the error itself, so a failure may be thrown to it. */
  showsError: boolean
}

function readCrash(
  handler: t.CatchClause,
  setters: ReadonlyMap<string, string>,
  pending: readonly string[],
  source: string,
): Crash | null {
  const statements = handler.body.body.filter((statement) => !isSetter(statement, pending))
  const [only] = statements
  const set = statements.length === 1 && only ? setterOf(only, setters) : null
  if (!set) return null
  const { name, value } = set
  if (value.type === 'StringLiteral') return { name, text: textOf(value, source), showsError: false }
  // `err instanceof Error ? err.message : 'Something went wrong'`
  const param = handler.param?.type === 'Identifier' ? handler.param.name : null
  if (value.type !== 'ConditionalExpression' || value.alternate.type !== 'StringLiteral' || param === null) return null
  const shows =
    textOf(value.test, source) === `${param} instanceof Error` &&
    textOf(value.consequent, source) === `${param}.message`
  return shows ? { name, text: textOf(value.alternate, source), showsError: true } : null
}

function readMessages(
  branch: readonly t.Statement[],
  setters: ReadonlyMap<string, string>,
  pending: readonly string[],
  crash: Crash,
  source: string,
): { name: string; field: string }[] | null {
  const messages: { name: string; field: string }[] = []
  for (const statement of branch) {
    if (
      statement.type === 'VariableDeclaration' ||
      statement.type === 'ReturnStatement' ||
      isSetter(statement, pending)
    )
      continue
    if (statement.type === 'ThrowStatement' && crash.showsError && statement.argument.type === 'NewExpression') {
      const [said] = statement.argument.arguments
      const field = said ? fieldOf(said) : null
      if (!field) return null
      messages.push({ name: crash.name, field })
      continue
    }
    const set = setterOf(statement, setters)
    const field = set ? fieldOf(set.value) : null
    if (!set || !field) return null
    messages.push({ name: set.name, field })
  }
  return messages.length > 0 && textOf(branch.at(-1)!, source) !== '' ? messages : null
}

/** `data.errors` and `data.errors ?? {}` -> errors. */
function fieldOf(node: t.Node): string | null {
  if (node.type === 'LogicalExpression' && /^(\?\?|\|\|)$/.test(node.operator))
    return isEmpty(node.right) ? fieldOf(node.left) : null
  const isMember = node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression'
  return isMember && node.object.type === 'Identifier' && node.property.type === 'Identifier' && !node.computed
    ? node.property.name
    : null
}

function isEmpty(node: t.Node): boolean {
  return (
    (node.type === 'ObjectExpression' && node.properties.length === 0) ||
    (node.type === 'StringLiteral' && node.value === '') ||
    node.type === 'NullLiteral'
  )
}

function setterOf(
  statement: t.Statement,
  setters: ReadonlyMap<string, string>,
): { name: string; value: t.Node } | null {
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') return null
  const {
    callee,
    arguments: [value],
  } = statement.expression
  const name = callee.type === 'Identifier' ? setters.get(callee.name) : undefined
  return name !== undefined && value ? { name, value } : null
}

function isSetter(statement: t.Statement, names: readonly string[]): boolean {
  return (
    statement.type === 'ExpressionStatement' &&
    statement.expression.type === 'CallExpression' &&
    statement.expression.callee.type === 'Identifier' &&
    names.includes(statement.expression.callee.name)
  )
}

function textOf(node: t.Node, source: string): string {
  return source.slice(node.start!, node.end!)
}
