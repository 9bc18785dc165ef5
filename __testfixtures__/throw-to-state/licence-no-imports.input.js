// Copyright The Authors. MIT licensed.
'use server'

export async function check(code) {
  if (code.length !== 6) throw new Error('The code has six digits')
  return { success: true }
}
