import { NextResponse } from 'next/server'
import { currentUser } from './session'

export function failed(error: string, status = 400) {
  return NextResponse.json({ error }, { status })
}

export async function signedIn() {
  const user = await currentUser()
  if (!user) {
    return { error: failed('Sign in first', 401) }
  }
  return { user }
}

export async function withRole(roles: readonly string[]) {
  const checked = await signedIn()
  if ('error' in checked) {
    return checked
  }
  if (!roles.includes(checked.user.role)) {
    return { error: failed(`Only for ${roles.join(' and ')}`, 403) }
  }
  return checked
}

/** Its status may be that of a success. */
export async function withLimit(status: number) {
  const user = await currentUser()
  return user ? { user } : { error: failed('Not now', status) }
}
