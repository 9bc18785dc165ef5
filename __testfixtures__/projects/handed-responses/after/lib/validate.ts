import { NextResponse } from 'next/server'
import { currentUser } from './session'

export interface Validation {
  success: boolean
  company?: string
  /** What to answer for those who may not go on. */
  error?: NextResponse
}

export async function validateMember(): Promise<Validation> {
  try {
    const user = await currentUser()
    if (!user) {
      return {
        success: false,
        error: NextResponse.json({ success: false, error: 'Sign in first' }, { status: 401 }),
      }
    }
    return { success: true, company: user.company }
  } catch (error) {
    console.error('Not validated', error)
    return {
      success: false,
      error: NextResponse.json({ success: false, error: 'Who are you?' }, { status: 500 }),
    }
  }
}
