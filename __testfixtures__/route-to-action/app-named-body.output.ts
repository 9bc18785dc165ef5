'use server'

import 'server-only'
import { saveName } from '../../lib/names'

interface Names {
  first: string
  last: string
}

export type UpdateNameResult = { success: true } | { success: false; status: 422; error: string }

export async function updateName(body: Names): Promise<UpdateNameResult> {
  if (body.first === '') {
    return { success: false, status: 422, error: 'A first name, please' }
  }
  await saveName(body)
  return { success: true }
}
