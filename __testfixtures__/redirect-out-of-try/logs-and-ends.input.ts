'use server'

import { redirect } from 'next/navigation'

export const updateTitle = async (formData: FormData) => {
  try {
    await save(formData)
    redirect('/titles')
  } catch (error) {
    console.log(error)
  }
}
