'use strict'

const { useState, useActionState } = require('react')
const { useFormStatus } = require('react-dom')

exports.useForm = function useForm(action) {
  const [touched, setTouched] = useState(false)
  const [state, formAction] = useActionState(action, null)
  return { state, formAction, touched, setTouched, useFormStatus }
}
