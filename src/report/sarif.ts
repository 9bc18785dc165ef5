// SARIF 2.1.0, as code scanning services read it: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
import { createHash } from 'node:crypto'
import { catalogue } from '../diagnostic-catalogue.js'
import type { Diagnostic, DiagnosticCode, Severity } from '../diagnostics.js'
import type { Location } from '../location.js'
import { print } from './json.js'

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' }

export interface SarifOptions {
  version: string
  /** Where docs/ can be read; `null` = nobody knows. */
  homepage: string | null
  /** From the repository's top to the root, with a `/` at the end. */
  prefix: string
}

/** One run with a rule for every code that occurs. */
export function formatSarif(diagnostics: readonly Diagnostic[], { version, homepage, prefix }: SarifOptions): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort()
  // The standard wants an absolute URI, so without a homepage there is none.
  const docs = homepage === null ? null : `${homepage.replace(/(#.*|\/+)$/, '')}/docs/diagnostics.md`
  const fingerprint = fingerprints()
  return print({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'routes-to-actions',
            version,
            ...(homepage === null ? {} : { informationUri: homepage }),
            rules: codes.map((code) => rule(code, docs)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => ({
          ruleId: diagnostic.code,
          ruleIndex: codes.indexOf(diagnostic.code),
          level: levels[diagnostic.severity],
          message: { text: diagnostic.message },
          locations: [{ physicalLocation: physicalLocation(diagnostic.at, prefix) }],
          ...related(diagnostic, prefix),
          partialFingerprints: { 'routesToActions/v1': fingerprint(diagnostic) },
        })),
      },
    ],
  })
}

/** The anchor of a code in docs/diagnostics.md, as GitHub makes it from the heading: `call/dynamic-url` -> `calldynamic-url`. */
export function anchor(code: DiagnosticCode): string {
  return code.replaceAll('/', '')
}

function rule(code: DiagnosticCode, docs: string | null) {
  const { severity, help }: { severity: Severity; help?: string } = catalogue[code]
  const title = code.replace('/', ': ').replaceAll('-', ' ')
  return {
    id: code,
    shortDescription: { text: title },
    ...(help ? { help: { text: help } } : {}),
    ...(docs === null ? {} : { helpUri: `${docs}#${anchor(code)}` }),
    defaultConfiguration: { level: levels[severity] },
  }
}

function physicalLocation({ file, line, column, endLine, endColumn }: Location, prefix: string) {
  const end = endLine === undefined || endColumn === undefined ? {} : { endLine, endColumn }
  return {
    // A `:` in the first folder's name would make it a scheme.
    artifactLocation: { uri: encodeURI(prefix + file).replace(/[?#:]/g, encodeURIComponent), uriBaseId: '%SRCROOT%' },
    region: { startLine: line, startColumn: column, ...end },
  }
}

function related(diagnostic: Diagnostic, prefix: string) {
  if (!diagnostic.related?.length) return {}
  return {
    relatedLocations: diagnostic.related.map(({ message, at }, index) => ({
      id: index + 1,
      message: { text: message },
      physicalLocation: physicalLocation(at, prefix),
    })),
  }
}

/**
 * What makes a result the same one in the next run: code, file and message, and which of the equal ones it is.
 * Lines are left out, also those that a message names, because an edit above moves them.
 */
function fingerprints(): (diagnostic: Diagnostic) => string {
  const seen = new Map<string, number>()
  return ({ code, message, at }) => {
    const meaning = JSON.stringify([code, at.file, message.replace(/(\blines? |\.\w+:)\d+/g, '$1')])
    const nth = seen.get(meaning) ?? 0
    seen.set(meaning, nth + 1)
    return createHash('sha256').update(`${meaning}:${nth}`).digest('hex').slice(0, 32)
  }
}
