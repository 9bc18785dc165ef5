'use server'

import 'server-only'
import { db } from '@/lib/db'

export type CreateProductResult =
  | { success: true; data: { result: { id: string; name: string } } }
  | { success: false; error: string }

export async function createProduct(input: any): Promise<CreateProductResult> {
  const { name } = input
  if (!name) return { success: false, error: 'A name is required' }

  const result = await db.product.create({ name })
  return { success: true, data: { result } }
}

export type DeleteProductResult = { success: true } | { success: false; error: string }

export async function deleteProduct(id: string): Promise<DeleteProductResult> {
  const { deletedCount } = await db.product.delete(id)
  if (deletedCount === 0) return { success: false, error: 'Not Found' }
  return { success: true }
}
