// Everything about one unit, below its row of the table.
import type { Diagnostic } from '../../diagnostics.js'
import type { CallerCase, Case } from '../../explain.js'
import type { ActionStep, FileChange } from '../../plan/migration-plan.js'
import { count } from '../../sentence.js'
import { kindOf } from '../json.js'
import { html, type Markup, prose } from './markup.js'

/** @param templateOf id of the template with the diff of a file */
export function unitDetail(found: Case, templateOf: (change: FileChange) => string): Markup {
  const { unit, evidence, guards, callers, changes } = found
  return html`${
      unit.action
        ? html`<h4>Becomes</h4>
            ${actionFacts(unit.action)}`
        : null
    }
    <h4>Evidence</h4>
    ${evidence.length === 0 ? html`<p class="none">Nothing stands in the way, and nothing speaks for an endpoint.</p>` : diagnosticList(evidence)}
    ${
      guards.length === 0
        ? null
        : html`<h4>Guards</h4>
            <ul class="facts">
              ${guards.map(({ at, status, text }) => html`<li><span class="tag">${status ?? 'around it'}</span> <code>${text}</code> ${place(at)}</li>`)}
            </ul>`
    }
    <h4>Callers</h4>
    ${
      callers.length === 0
        ? html`<p class="none">None found.</p>`
        : html`<ul class="facts">
            ${callers.map(callerItem)}
          </ul>`
    }
    ${
      changes.length === 0
        ? null
        : html`<h4>Would change</h4>
            ${changes.map((change) => diffSlot(change, templateOf(change)))}`
    }`
}

/** Errors first, with what can be done. */
export function diagnosticList(diagnostics: readonly Diagnostic[]): Markup {
  const rank = { error: 0, warning: 1, info: 2 }
  const sorted = [...diagnostics].sort((a, b) => rank[a.severity] - rank[b.severity])
  return html`<ul class="facts">
    ${sorted.map(diagnosticItem)}
  </ul>`
}

/** A file's name, and room for its diff, which is put there when it is opened. */
export function diffSlot(change: FileChange, template: string): Markup {
  return html`<details class="diff" data-template="${template}">
    <summary><span class="tag">${kindOf(change)}</span> <code>${change.path}</code></summary>
  </details>`
}

function diagnosticItem({ code, severity, message, help, at, related = [] }: Diagnostic): Markup {
  const more = related.map((each) => html`<li>${prose(each.message)} ${place(each.at)}</li>`)
  return html`<li>
    <span class="tag ${severity}">${severity}</span> ${prose(message)}
    <span class="code">${code}</span> ${place(at)}${help ? html`<p class="help">${prose(help)}</p>` : null}${
      more.length > 0
        ? html`<ul>
            ${more}
          </ul>`
        : null
    }
  </li>`
}

function actionFacts({ name, file, inputs, data, form }: ActionStep): Markup {
  const takes = inputs.map((input) => ('name' in input ? input.name : 'the form data'))
  const answers = data === 'none' ? 'success' : data === 'whole' ? 'the whole body' : data.join(', ')
  return html`<dl>
    <dt>action</dt>
    <dd><code>${name}</code> in <code>${file}</code></dd>
    <dt>takes</dt>
    <dd>${form ? 'the previous state and the form data' : takes.join(', ') || 'nothing'}</dd>
    <dt>answers</dt>
    <dd>${answers}; failures with their message</dd>
  </dl>`
}

function callerItem({ caller, source, ways, states }: CallerCase): Markup {
  const [nearest, ...others] = ways
  const chain = (files: readonly string[]) =>
    html`<div class="chain">${files.map((file, i) => html`${i > 0 ? ' → ' : ''}<code>${file}</code>`)}</div>`
  return html`<li>
    <span class="tag">${caller.wiring === 'none' ? 'stays as it is' : caller.wiring}</span> ${place(caller)}
    <pre>${source}</pre>
    ${nearest ? chain(nearest.files) : html`<div class="chain">Nothing that runs imports it.</div>`}
    ${
      others.length > 0
        ? html`<details>
            <summary>and from ${count(others.length, 'more entry file')}</summary>
            ${others.map(({ files }) => chain(files))}
          </details>`
        : null
    }
    ${
      states.length > 0
        ? html`<ul>
            ${states.map(({ name, why }) => html`<li><code>${name}</code> ${why === null ? 'goes: the action’s own state takes its place' : html`stays: ${prose(why)}`}</li>`)}
          </ul>`
        : null
    }
  </li>`
}

function place({ file, line }: { file: string; line: number }): Markup {
  return html`<span class="place">${file}:${line}</span>`
}
