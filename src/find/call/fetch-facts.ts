// The facts about a `fetch` to a URL below `/api`.
import type * as t from '@babel/types'
import type { Parsed } from '../../ast/parse.js'
import { rangeOf } from '../../ast/range.js'
import type { NodePath } from '../../ast/traverse.js'
import { diagnose, type Diagnostic } from '../../diagnostics.js'
import { locate } from '../../location.js'
import { mayMutate } from '../route/route-file.js'
import { facts, readFacts, strayComments, urlProblems } from './call-facts.js'
import type { Branch, CallSite, Trigger, UrlPattern } from './call-site.js'
import { choosingStatements } from './chosen-call.js'
import { readFetchOptions } from './fetch-options.js'
import { callsHandedTo } from './handed-back.js'
import { readResponse } from './response-reads.js'
import { runsInParallel } from './runs-in-parallel.js'
import { findTrigger } from './trigger.js'
import type { Misfit } from './uses.js'
import { heldAbove } from './written-above.js'

/** A `fetch` to a URL below `/api`, or one of the two that it may be. */
export function fetchFacts(
  path: NodePath<t.CallExpression>,
  url: UrlPattern,
  parsed: Parsed,
  branch: Branch | null = null,
): CallSite {
  const base = { ...facts(path, 'fetch', url, parsed), branch }
  const { method, body, held: parts, problems: optionProblems } = readFetchOptions(path, parsed, branch)
  const held = branch ? [...new Set([...parts, ...heldAbove(choosingStatements(path), path)])] : parts
  if (!mayMutate(method)) return readFacts(path, 'fetch', url, parsed)
  const { response, misfits, flags = [], rejection = null } = readResponse(path)
  const handed = callsHandedTo(path)
  const found = triggerOf([path, ...handed], parsed)
  // What throws does not report to a form.
  const trigger = rejection && found.kind === 'submit' ? { kind: 'function' as const } : ofBranch(found, branch)
  const problems: Diagnostic[] = [...optionProblems, ...urlProblems(url, base)]
  const [parallel] = [path, ...handed].flatMap((each) => runsInParallel(each) ?? [])
  if (parallel) problems.push(diagnose('call/parallel', base.at, parallel))
  const withMisfits = (found: readonly Misfit[]) => [
    ...problems,
    ...found.map(({ code, range, detail }) => diagnose(code, locate(parsed.file, parsed.text, range), detail)),
  ]
  return {
    ...base,
    held,
    comments: [base.range, ...held].flatMap((range) => strayComments(parsed, range, url, body)),
    method,
    body,
    response,
    rejection,
    flags: flags.map(({ misfits: own, ...flag }) => ({ ...flag, problems: withMisfits(own) })),
    trigger,
    problems: withMisfits(misfits),
  }
}

/** What sets off the call, or one of those that get its response from the function around it. */
function triggerOf([call, ...handed]: readonly NodePath<t.CallExpression>[], parsed: Parsed): Trigger {
  const others = handed.map((each) => findTrigger(each, parsed))
  return others.find(({ kind }) => kind === 'effect') ?? findTrigger(call!, parsed)
}

/** A form's state comes from one action. */
function ofBranch(trigger: Trigger, branch: Branch | null): Trigger {
  return branch && trigger.kind === 'submit'
    ? { kind: 'submit', reading: { obstacle: 'a condition chooses between two actions' } }
    : trigger
}

/** One of several URLs that a call may go to: which one is chosen when it runs, so it is the caller of each of them. */
export function choiceFacts(path: NodePath<t.CallExpression>, site: CallSite, parsed: Parsed): CallSite {
  if (site.method === 'GET') return site
  const at = locate(parsed.file, parsed.text, rangeOf(path.node))
  return { ...site, problems: [...site.problems, diagnose('call/dynamic-url', at, 'one of several paths is chosen')] }
}
