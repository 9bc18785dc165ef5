'use strict'

const navigation = require('next/navigation')

exports.show = async function show(id) {
  try {
    const post = await find(id)
    if (!post) navigation.notFound()
    return post
  } catch (error) {
    return null
  }
}
