'use server'

import 'server-only'
import { db } from '@/lib/db'
import { checkRight, leaderOrAnswer } from '@/lib/permissions'

export type CreateDealResult = { success: true } | { success: false; error: string }

export async function createDeal(input: { title: string }): Promise<CreateDealResult> {
  const { user, answer } = await leaderOrAnswer()
  if (answer) return { success: false, error: (await answer.json()).error as string }

  const { title } = input
  await db.deal.create({ title, company: user!.company })
  return { success: true }
}

export type DeleteDealResult = { success: true } | { success: false; error: string }

export async function deleteDeal(id: string): Promise<DeleteDealResult> {
  const check = await checkRight('remove')
  if (!check.allowed)
    return { success: false, error: (await check.response.json()).error as string }

  await db.deal.remove(id, check.user.company)
  return { success: true }
}

export type UpdateDealResult =
  | { success: true; data: { title: string } }
  | { success: false; status: 401 | 403 | 404; error: string }

export async function updateDeal(id: string, input: { title: string }): Promise<UpdateDealResult> {
  const check = await checkRight('edit')
  if (!check.allowed) {
    return {
      success: false,
      status: check.response.status as 401 | 403,
      error: (await check.response.json()).error as string,
    }
  }
  const user = check.user

  const { title } = input
  const deal = await db.deal.update(id, user.company, { title })
  if (!deal) return { success: false, status: 404, error: 'No such deal' }

  return { success: true, data: { title: deal.title } }
}
