const React = require('react')

module.exports = function useAction(action) {
  return React.useActionState(action, null)
}
