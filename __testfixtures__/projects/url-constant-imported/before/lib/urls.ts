export const POSTS = '/api/posts'
export const HOME = '/'
