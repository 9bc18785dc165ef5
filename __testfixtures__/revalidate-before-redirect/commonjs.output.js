'use server'

const { revalidatePath: refreshPage } = require('next/cache')
const navigation = require('next/navigation')

async function save(id) {
  await write(id)
  refreshPage('/posts');
  navigation.redirect('/posts');
}

export { save }
