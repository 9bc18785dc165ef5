const posts = []

export async function addPost(post) {
  posts.push(post)
  return posts.length
}
