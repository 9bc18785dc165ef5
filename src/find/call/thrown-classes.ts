// The error classes of the project that a message throws: its own, and those for one status each.
import type { StatusError, ThrownClass, ThrownError, ThrownMessage } from './call-site.js'

/** Each of them once, in the order in which they are asked for. */
export function thrownClasses({ thrown, byStatus = [] }: ThrownMessage): readonly ThrownClass[] {
  const all = [...byStatus.flatMap((each) => each.thrown ?? []), ...(thrown ? [thrown] : [])]
  return all.filter(({ name }, i) => all.findIndex((each) => each.name === name) === i)
}

/** The message with what `become` makes of each class. `lost`: the name of one of which it makes nothing. */
export function withClasses(
  message: ThrownMessage,
  become: (thrown: ThrownClass) => ThrownClass | null,
): { message: ThrownMessage; lost: string | null } {
  const known = <E extends ThrownError>(error: E): E =>
    error.thrown ? { ...error, thrown: become(error.thrown) ?? error.thrown } : error
  const byStatus: readonly StatusError[] | undefined = message.byStatus?.map(known)
  const lost = thrownClasses(message).find((each) => become(each) === null)
  return { message: { ...known(message), ...(byStatus ? { byStatus } : {}) }, lost: lost?.name ?? null }
}
