'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
export const a = async () => { redirect('/'); revalidatePath('/') }
export const b = async () => { redirect('/'); revalidatePath('/'); }
