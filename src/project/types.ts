// Asks the TypeScript compiler for the type of an expression. In: the files of interest and their tsconfig. Out: types as source text.
// Types are claims: where an import is not installed, or anything is any, the answer is `null`, never a guess.
import { readFileSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import ts from 'typescript'
import type { Range } from '../location.js'
import { type Fit, fitOf, hasMembers, hasProperty, typeNamed } from './fit.js'
import type { Shape } from './shape.js'
import { shapeOf } from './type-shape.js'
import { payloadType, sentType, wireType, type Optional, type PayloadType, type WireType } from './wire-type.js'

export interface TypeReader {
  /** What a caller gets when the expression that spans `range` of `file` is sent as JSON; `null` where its type does not tell. */
  typeOf(file: string, range: Range): WireType | null
  /** What the expression that spans `range` of `file` is declared as, and whether an action can receive it; `null` where its type does not tell. */
  payloadOf(file: string, range: Range): PayloadType | null
  /**
   * What callers send between them, as one type: a field that not all of them send is optional, and so is each of `others`.
   * @returns `null` where a caller's type does not tell, or where they do not all send objects of known fields and `others` has any
   */
  sentAs(callers: readonly Place[], all: Optional): string | null
  /** What the compiler says of each function that `file` exports, with `texts` in place of what is on the disk. */
  errorsIn(file: string, texts: ReadonlyMap<string, string | null>): ReadonlyMap<string, readonly string[]>
  /** What the compiler says of `files`, each with its file, with `texts` in place of what is on the disk. */
  problemsIn(files: readonly string[], texts: ReadonlyMap<string, string | null>): readonly Problem[]
  /** Whether the value of the expression that spans `range` of `file` is sure to have these members; `null` where its type does not tell. */
  hasMembers(file: string, range: Range, members: readonly string[]): boolean | null
  /** Whether the expression that spans `range` of `file` is declared as more than it can be there: `string | null` behind `if (!id) return`. */
  isNarrowed(file: string, range: Range): boolean
  /** The variables and members in `range` of `file` that may be missing as they are declared, and cannot be there, as they are written. */
  presentIn(file: string, range: Range): readonly string[]
  /** How the expression that spans `range` of `file` compares with the type that the text `said` stands for in the file `handler`. */
  fitOf(file: string, range: Range, handler: string, said: string, beside?: readonly string[]): SentFit | null
}

export interface Place {
  file: string
  range: Range
}

/** An error of the compiler. `range`: where, in the text that it looked at; `code`: its number. */
export interface Problem {
  file: string
  message: string
  code: number
  range: Range
}

export interface SentFit extends Omit<Fit, 'excess'> {
  /** What the expression has beyond the type; the type of a value that cannot be printed is `unknown`. */
  excess: readonly { name: string; type: string; optional: boolean }[]
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
  const askFile = <Answer>(
    file: string,
    answer: (source: ts.SourceFile, program: ts.Program) => Answer | null,
  ): Answer | null => {
    try {
      program ??= createProgram(options)
      const source = program.getSourceFile(resolve(options.root, file))
      return source ? answer(source, program) : null
    } catch {
      // The compiler has assertions of its own, and broken programs reach them; then the type is as unknown as any other.
      return null
    }
  }
  const ask = <Answer>(
    file: string,
    range: Range,
    answer: (node: ts.Expression, program: ts.Program) => Answer | null,
  ): Answer | null =>
    askFile(file, (source, own) => {
      const expression = expressionAt(source, range)
      return expression ? answer(expression, own) : null
    })
  return {
    sentAs: (callers, all) => {
      const shapes = callers.map(({ file, range }) => ask(file, range, shapeAt))
      return shapes.length === 0 || shapes.includes(null) ? null : sentType(shapes as Shape[], all)
    },
    errorsIn: (file, texts) => exportedErrors(createProgram(options, texts, program), resolve(options.root, file)),
    problemsIn: (files, texts) => {
      const own = createProgram(options, texts, program)
      return files.flatMap((file) =>
        problemsOf(own, resolve(options.root, file)).map((problem) => ({ ...problem, file })),
      )
    },
    typeOf: (file, range) => ask(file, range, (node, own) => wireType(shapeAt(node, own))),
    payloadOf: (file, range) => ask(file, range, (node, own) => payloadType(shapeAt(node, own))),
    hasMembers: (file, range, members) =>
      ask(file, range, (node, own) => hasMembers(typeAt(node, own), members, own.getTypeChecker())),
    isNarrowed: (file, range) => ask(file, range, isNarrowed) ?? false,
    presentIn: (file, range) => askFile(file, (source, own) => presentIn(source, range, own)) ?? [],
    fitOf: (file, range, handler, said, beside = []) =>
      ask(file, range, (node, own) =>
        sentFit(node, own.getSourceFile(resolve(options.root, handler)), said, own, beside),
      ),
  }
}

function shapeAt(expression: ts.Expression, program: ts.Program): Shape {
  return shapeOf(typeAt(expression, program), expression, program)
}

function isNarrowed(expression: ts.Expression, program: ts.Program): boolean {
  const checker = program.getTypeChecker()
  const declared = declaredType(expression, checker)
  return declared !== null && !checker.isTypeAssignableTo(declared, typeAt(expression, program))
}

/** `null` for what is no variable and no member. */
function declaredType(expression: ts.Expression, checker: ts.TypeChecker): ts.Type | null {
  const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression
  const symbol = checker.getSymbolAtLocation(name)
  return symbol ? checker.getTypeOfSymbol(symbol) : null
}

function presentIn(source: ts.SourceFile, { start, end }: Range, program: ts.Program): string[] {
  const checker = program.getTypeChecker()
  const found: string[] = []
  const mayLack = (type: ts.Type) => checker.getNonNullableType(type) !== type
  const visit = (node: ts.Node): void => {
    if (node.end <= start || node.pos >= end) return
    const isValue = ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)
    if (isValue && node.getStart(source) >= start) {
      const declared = declaredType(node, checker)
      if (declared && mayLack(declared) && !mayLack(checker.getTypeAtLocation(node))) found.push(node.getText(source))
    }
    if (ts.isPropertyAccessExpression(node)) visit(node.expression)
    else ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function sentFit(
  sent: ts.Expression,
  handler: ts.SourceFile | undefined,
  text: string,
  program: ts.Program,
  beside: readonly string[],
): SentFit | null {
  const checker = program.getTypeChecker()
  const said = handler && typeNamed(handler, text, checker)
  // Nobody checks what a JavaScript file passes.
  if (!said || /\.[cm]?jsx?$/.test(sent.getSourceFile().fileName)) return null
  const { excess, ...fit } = fitOf(sent, said, checker, beside)
  const typeIn = (symbol: ts.Symbol) =>
    wireType(shapeOf(checker.getTypeOfSymbolAtLocation(symbol, sent), sent, program))?.text
  const isOptional = (symbol: ts.Symbol) =>
    checker.isTypeAssignableTo(checker.getUndefinedType(), checker.getTypeOfSymbolAtLocation(symbol, sent))
  return {
    ...fit,
    excess: [
      ...excess.map((symbol) => ({
        name: symbol.name,
        type: typeIn(symbol) ?? 'unknown',
        optional: isOptional(symbol),
      })),
      ...beside
        .filter((name) => !hasProperty(said, name, checker))
        .map((name) => ({ name, type: 'unknown', optional: false })),
    ],
  }
}

function createProgram(
  { root, tsconfig, files }: TypeReaderOptions,
  texts: ReadonlyMap<string, string | null> = new Map(),
  known?: ts.Program,
): ts.Program {
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
  const pathOf = (file: string) => relative(root, file).replaceAll(sep, '/')
  const textOf = (file: string) => texts.get(pathOf(file))
  // Nothing is looked for in a folder that is not there.
  host.directoryExists = (folder) =>
    ts.sys.directoryExists(folder) || [...texts.keys()].some((file) => file.startsWith(`${pathOf(folder)}/`))
  host.fileExists = (file) => (textOf(file) === undefined ? ts.sys.fileExists(file) : textOf(file) !== null)
  host.readFile = (file) => textOf(file) ?? (ts.sys.fileExists(file) ? readFileSync(file, 'utf8') : undefined)
  // What was parsed and bound for the questions need not be parsed and bound again for the answers.
  const { getSourceFile } = host
  host.getSourceFile = (file, ...rest) =>
    (textOf(file) === undefined ? known?.getSourceFile(file) : undefined) ?? getSourceFile(file, ...rest)
  // Declaration files are imported by nobody: they add globals, and members to other packages' interfaces.
  const ambient = config?.fileNames.filter((file) => /\.d\.[cm]?ts$/.test(file)) ?? []
  const scripts = [...files, ...texts.keys()].filter((file) => texts.get(file) !== null)
  const rootNames = [...new Set(scripts)].map((file) => resolve(root, file))
  return ts.createProgram({ rootNames: [...rootNames, ...ambient], options, host })
}

function exportedErrors(program: ts.Program, file: string): Map<string, string[]> {
  const errors = problemsOf(program, file)
  const functions = program.getSourceFile(file)?.statements.filter((node) => ts.isFunctionDeclaration(node)) ?? []
  return new Map(
    functions.map((node) => [
      node.name?.text ?? 'default',
      errors.filter(({ range: { start } }) => start >= node.pos && start < node.end).map(({ message }) => message),
    ]),
  )
}

/** What is semantically wrong in `file`; nothing where the program does not have it. */
function problemsOf(program: ts.Program, file: string): Omit<Problem, 'file'>[] {
  const source = program.getSourceFile(file)
  return (source ? program.getSemanticDiagnostics(source) : []).map(
    ({ start = -1, length = 0, code, messageText }) => ({
      message: ts.flattenDiagnosticMessageText(messageText, ' '),
      code,
      range: { start, end: start + length },
    }),
  )
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
