'use server'

import { redirect, unstable_rethrow } from 'next/navigation'

export const updateTitle = async (formData: FormData) => {
  try {
    await save(formData)
    redirect('/titles')
  } catch (error) {
    unstable_rethrow(error)
    console.log(error)
  }
}
