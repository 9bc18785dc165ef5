import { createHandler } from 'route-kit'

export const POST = createHandler({ handler: async (input: { email: string }) => input.email })
