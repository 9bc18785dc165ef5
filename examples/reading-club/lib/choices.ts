export const genres = ['novel', 'science fiction', 'essays', 'poetry'] as const

export type Genre = (typeof genres)[number]

export const reminderChoices = ['never', 'weekly', 'daily'] as const

export type Reminders = (typeof reminderChoices)[number]
