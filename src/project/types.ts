// Asks the TypeScript compiler for the type of an expression. In: the files of interest and their tsconfig. Out: types as source text.
// Types are claims: where an import is not installed, or anything is any, the answer is `null`, never a guess.
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import ts from 'typescript'
import type { Range } from '../location.js'
import type { Shape } from './shape.js'
import { shapeOf } from './type-shape.js'
import { payloadType, wireType, type PayloadType, type WireType } from './wire-type.js'

export interface TypeReader {
  /** What a caller gets when the expression that spans `range` of `file` is sent as JSON; `null` where its type does not tell. */
  typeOf(file: string, range: Range): WireType | null
  /** What the expression that spans `range` of `file` is declared as, and whether an action can receive it; `null` where its type does not tell. */
  payloadOf(file: string, range: Range): PayloadType | null
}

export interface TypeReaderOptions {
  root: string
  /** Relative to the root; `null` = none, then the settings that a new Next app has. */
  tsconfig: string | null
  /** Files whose expressions will be asked for, relative to the root. They and what they import are all that is read. */
  files: readonly string[]
}

/**
 * A reader of expression types. Reads and checks nothing before the first question; runs no code of the project (compiler plugins are never loaded).
 * Ranges are UTF-16 offsets in the file as it is on the disk.
 */
export function createTypeReader(options: TypeReaderOptions): TypeReader {
  let program: ts.Program | undefined
  const ask = <Answer>(file: string, range: Range, answer: (shape: Shape) => Answer | null): Answer | null => {
    try {
      program ??= createProgram(options)
      const source = program.getSourceFile(resolve(options.root, file))
      const expression = source && expressionAt(source, range)
      return expression ? answer(shapeOf(typeAt(expression, program), expression, program)) : null
    } catch {
      // The compiler has assertions of its own, and broken programs reach them; then the type is as unknown as any other.
      return null
    }
  }
  return {
    typeOf: (file, range) => ask(file, range, wireType),
    payloadOf: (file, range) => ask(file, range, payloadType),
  }
}

function createProgram({ root, tsconfig, files }: TypeReaderOptions): ts.Program {
  const config = tsconfig === null ? null : readConfig(resolve(root, tsconfig))
  const options: ts.CompilerOptions = {
    ...(config?.options ?? newAppOptions),
    allowJs: true,
    checkJs: false,
    noEmit: true,
    skipLibCheck: true,
    // These only matter to what is written, and contradict noEmit.
    composite: false,
    incremental: false,
  }
  const host = ts.createCompilerHost(options)
  host.getCurrentDirectory = () => root
  // The compiler's own reading drops a byte order mark, and every offset after it would be one less than ours.
  host.readFile = (file) => (ts.sys.fileExists(file) ? readFileSync(file, 'utf8') : undefined)
  // Declaration files are imported by nobody: they add globals, and members to other packages' interfaces.
  const ambient = config?.fileNames.filter((file) => /\.d\.[cm]?ts$/.test(file)) ?? []
  return ts.createProgram({ rootNames: [...files.map((file) => resolve(root, file)), ...ambient], options, host })
}

const newAppOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.Preserve,
  resolveJsonModule: true,
  strict: true,
}

/** `null` where there is no such file. What is wrong in it is left out. */
function readConfig(file: string): ts.ParsedCommandLine | null {
  if (!ts.sys.fileExists(file)) return null
  const { config } = ts.readConfigFile(file, ts.sys.readFile) as { config?: unknown }
  return ts.parseJsonConfigFileContent(config ?? {}, ts.sys, dirname(file), undefined, file)
}

/** The outermost expression that covers exactly `range`, white space aside. */
function expressionAt(source: ts.SourceFile, range: Range): ts.Expression | undefined {
  const text = source.text.slice(range.start, range.end)
  const start = range.start + text.length - text.trimStart().length
  const end = range.start + text.trimEnd().length
  const visit = (node: ts.Node): ts.Expression | undefined => {
    if (node.pos > start || node.end < end) return undefined
    if (node.getStart(source) === start && node.end === end && ts.isExpression(node)) return node
    return ts.forEachChild(node, visit)
  }
  return ts.forEachChild(source, visit)
}

/** `json('ok')` answers a string; the literals of a union, of a property and of a const assertion were meant. */
function typeAt(expression: ts.Expression, program: ts.Program): ts.Type {
  const checker = program.getTypeChecker()
  const type = checker.getTypeAtLocation(expression)
  // What the compiler makes of `test ? { a } : { b }` when it is assigned to something.
  if (type.isUnion()) return checker.getWidenedType(type)
  return ts.isAsExpression(expression) ? type : checker.getBaseTypeOfLiteralType(type)
}
