const messages = {
  post: {
    errors: { taken: 'You have this post already', long: 'That is too long' },
    unknown: 'Not saved',
  },
}

export default messages
