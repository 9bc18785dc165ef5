'use server'

export async function createTag(previous: unknown, formData: FormData) {
  const slug = String(formData.get('slug'))
  try {
    await db.tag.create({ data: { slug } })
  } catch (error) {
    if (isPrismaError(error) && error.code === 'P2002') throw new Error('This slug is taken')
    throw error
  }
}
