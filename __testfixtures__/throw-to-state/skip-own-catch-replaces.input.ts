'use server'

import * as Sentry from '@sentry/nextjs'
import { db } from '@/lib/db'
import { isTaken } from '@/lib/errors'

export async function hidesText(id: string) {
  try {
    const thread = await db.thread.find(id)
    if (!thread) throw new Error('Thread not found')
    await db.thread.delete(id)
  } catch {
    throw new Error('Could not delete the thread')
  }
}

export async function wrapsText(id: string) {
  try {
    const thread = await db.thread.find(id)
    if (!thread) throw new Error('Thread not found')
    await db.thread.delete(id)
  } catch (error: any) {
    throw new Error(`Failed to delete the thread: ${error.message}`)
  }
}

export async function reports(id: string) {
  try {
    const thread = await db.thread.find(id)
    if (!thread) throw new Error('Thread not found')
    await db.thread.delete(id)
  } catch (error) {
    Sentry.captureException(error)
    throw error
  }
}

export async function decides(id: string, name: string) {
  try {
    if (!name) throw new Error('A name is required')
    await db.thread.rename(id, name)
  } catch (error) {
    if (isTaken(error)) return
    throw error
  }
}

export async function answers(id: string, name: string) {
  try {
    if (!name) throw new Error('A name is required')
    await db.thread.rename(id, name)
  } catch (error) {
    console.error(error)
  }
}
