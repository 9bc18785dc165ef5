// What the top-level declarations of a file lean on, and what they do that the audit asks about. Plain data: trees stay inside.
import type { Range } from '../../location.js'

/** What code does that a rule may ask for. */
export type SignKind =
  | 'auth'
  | 'write'
  /** A write that is made each time, and not only where something is missing. */
  | 'repeated-write'
  | 'validation'
  | 'refresh'
  | 'signature'
  | 'secret'
  | 'server-module'

export interface Sign {
  kind: SignKind
  /** As a message shows it: `prisma.post.create`. */
  text: string
  range: Range
}

/** A name of the top level that code uses. `member`: of it, only this is used. */
export interface Reference {
  /** `null`: declared in the same file. */
  source: string | null
  /** As the source exports it, `default`, or `*`; a local name where `source` is `null`. */
  name: string
  member: string | null
}

export interface Declaration {
  references: readonly Reference[]
  signs: readonly Sign[]
  /** `new Service()`: members of this name are members of that class. */
  instanceOf: Reference | null
  /** It tests `typeof window`: it runs on both sides, and does not do the same there. */
  asksForWindow: boolean
}

export interface ModuleDeclarations {
  /** By name at the top level; members of classes and object literals as `name.member`. */
  declarations: ReadonlyMap<string, Declaration>
  /** Exported name -> local name. */
  exports: ReadonlyMap<string, string>
}
