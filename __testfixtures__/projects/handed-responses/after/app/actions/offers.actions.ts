'use server'

import 'server-only'
import { db } from '@/lib/db'
import { validateMember } from '@/lib/validate'

export type CreateOfferResult =
  | { success: true; data: { id: string } }
  | { success: false; error: string }

export async function createOffer(input: {
  title: string
}): Promise<CreateOfferResult> {
  const validation = await validateMember()
  if (!validation.success) {
    return {
      success: false,
      error: (await validation.error!.json()).error as string,
    }
  }

  const { title } = input
  const offer = await db.deal.create({ title, company: validation.company! })
  return { success: true, data: { id: offer.id } }
}
