import { z } from 'zod'
import { genres, reminderChoices } from './choices'

export const loginSchema = z.object({
  email: z.email('Enter a valid email address'),
  password: z.string().min(1, 'Enter your password'),
})

export const bookSchema = z.object({
  title: z.string().trim().min(1, 'A book needs a title'),
  author: z.string().trim().min(1, 'Who wrote it?'),
  pages: z.number().int().positive('How many pages does it have?'),
  genre: z.enum(genres).default('novel'),
  summary: z.string().trim().default(''),
  lendable: z.boolean().default(true),
})

export const meetingSchema = z.object({
  bookId: z.coerce.number().int(),
  day: z.iso.date('Pick a day'),
  place: z.string().trim().min(1, 'Where do we meet?'),
  seats: z.coerce.number().int().min(1, 'At least one seat'),
  agenda: z.string().trim(),
  snacks: z.boolean(),
})

export const suggestionSchema = z.object({
  title: z.string().trim().min(1, 'Which book?'),
  author: z.string().trim().min(1, 'Who wrote it?'),
  genre: z.enum(genres),
  reason: z.string().trim(),
  ownsCopy: z.boolean(),
})

export const quoteSchema = z.object({
  text: z.string().trim().min(1, 'A quote needs words'),
  source: z.string().trim().min(1, 'Which book is it from?'),
})

export const profileSchema = z.object({
  name: z.string().trim().min(2, 'Use at least two letters'),
  bio: z.string(),
  reminders: z.enum(reminderChoices),
  newsletter: z.boolean(),
})

export type BookInput = z.infer<typeof bookSchema>
export type MeetingInput = z.infer<typeof meetingSchema>
export type SuggestionInput = z.infer<typeof suggestionSchema>
export type QuoteInput = z.infer<typeof quoteSchema>
