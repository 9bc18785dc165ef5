export { createNote as POST } from '@/server/notes/create'
