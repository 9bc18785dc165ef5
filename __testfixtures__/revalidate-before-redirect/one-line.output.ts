'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
export const a = async () => { revalidatePath('/'); redirect('/'); }
export const b = async () => { revalidatePath('/'); redirect('/'); }
