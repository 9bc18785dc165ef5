// What something is called in an action file where its own name is taken.

/** `createPost` of a data layer beside the action `createPost` => `createPostRecord`. */
export function aside(name: string): string {
  if (/^[A-Z]/.test(name)) return `${name}Value`
  return /^(add|create|delete|edit|insert|remove|save|update)[A-Z]/.test(name) ? `${name}Record` : `run${upper(name)}`
}

/** `schema` beside `createPost` => `createPostSchema`. */
export function longer(action: string, name: string): string {
  return /^[A-Z]/.test(name) ? upper(action) + name : action + upper(name)
}

/** `db` of another module, which more than one action may use: `postDb`, or `createPostDb` where there is one already. */
export function besides(name: string, action: string, taken: ReadonlySet<string>): string {
  const noun = action.replace(/^[a-z]+(?=[A-Z])/, '')
  const short = longer(noun[0]!.toLowerCase() + noun.slice(1), name)
  return noun === action || taken.has(short) ? longer(action, name) : short
}

function upper(name: string): string {
  return name[0]!.toUpperCase() + name.slice(1)
}
