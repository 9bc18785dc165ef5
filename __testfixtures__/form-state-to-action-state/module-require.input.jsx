const React = require('react')
const ReactDOM = require('react-dom')

module.exports = function useAction(action) {
  return ReactDOM.useFormState(action, null)
}
