'use client'

import axios from 'axios'
import { useRouter } from 'next/navigation'
import { useForm } from 'react-hook-form'
import { useToast } from './toast'

type Values = { text: string; source: string }

export function QuoteForm() {
  const router = useRouter()
  const toast = useToast()
  const {
    register,
    handleSubmit,
    reset,
    setError,
    formState: { errors, isSubmitting },
  } = useForm<Values>({ defaultValues: { text: '', source: '' } })

  const onSubmit = async (values: Values) => {
    try {
      await axios.post('/api/quotes', values)
      reset()
      toast('Thank you, we keep it')
      router.refresh()
    } catch (error) {
      if (axios.isAxiosError(error)) {
        setError('root', { message: error.response?.data?.message ?? 'You seem to be offline' })
      } else {
        setError('root', { message: 'You seem to be offline' })
      }
    }
  }

  return (
    <form className="card" onSubmit={handleSubmit(onSubmit)}>
      <label>
        Quote
        <textarea rows={3} {...register('text', { required: 'Which words?' })} />
      </label>
      {errors.text && <p className="field-error">{errors.text.message}</p>}
      <label>
        From
        <input {...register('source')} />
      </label>
      {errors.root && (
        <p role="alert" className="error">
          {errors.root.message}
        </p>
      )}
      <button type="submit" disabled={isSubmitting}>
        {isSubmitting ? 'Sharing…' : 'Share quote'}
      </button>
    </form>
  )
}
