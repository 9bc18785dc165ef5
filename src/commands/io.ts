/** What a command may use of the world around it. Only bin/ makes one from the real process. */
export interface Io {
  /** Data: what another program may read. */
  stdout(text: string): void
  /** Prose for the person who runs the command. */
  stderr(text: string): void
  /** All of standard input, as UTF-8. */
  stdin(): Promise<string>
  /** Shows what is going on while it goes on; `null` = nothing any more. Silent where nobody watches. */
  progress(doing: string | null): void
  /** Absolute path that arguments are relative to. */
  cwd: string
  /** Whether stdout shows colours. */
  colour: boolean
  tool: Tool
}

/** What package.json says about ourselves. */
export interface Tool {
  version: string
  /** Where docs/ can be read; `null` where package.json names no place. */
  homepage: string | null
}

/** 0: clean. 1: findings, or blocked units under `--strict`. 2: the command failed. */
export type ExitCode = 0 | 1 | 2
