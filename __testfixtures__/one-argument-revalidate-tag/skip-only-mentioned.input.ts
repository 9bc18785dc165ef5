// revalidateTag('posts') is called by the webhook.
export const tag = 'posts'
