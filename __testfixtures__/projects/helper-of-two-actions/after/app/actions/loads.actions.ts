'use server'

import 'server-only'
import { currentUser, loads } from '@/lib/loads'

async function forCaller(id: string) {
  return loads.has(id) ? null : await currentUser()
}

export type CreateLoadResult = { success: true } | { success: false; error: string }

export async function createLoad(input: { id: string; note: string }): Promise<CreateLoadResult> {
  const { id, note } = input
  const owner = await forCaller(id)
  if (!owner) return { success: false, error: 'Not now' }
  loads.set(id, { id, owner, note })
  return { success: true }
}

async function loadForCaller(id: string) {
  const load = loads.get(id)
  return load?.owner === (await currentUser()) ? load : null
}

export type DeleteLoadResult = { success: true } | { success: false; error: string }

export async function deleteLoad(id: string): Promise<DeleteLoadResult> {
  const load = await loadForCaller(id)
  if (!load) return { success: false, error: 'No such load' }
  loads.delete(load.id)
  return { success: true }
}

export type UpdateLoadResult = { success: true } | { success: false; error: string }

export async function updateLoad(id: string, input: { note: string }): Promise<UpdateLoadResult> {
  const load = await loadForCaller(id)
  if (!load) return { success: false, error: 'No such load' }
  const { note } = input
  load.note = note
  return { success: true }
}
