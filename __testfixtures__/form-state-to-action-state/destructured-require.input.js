'use strict'

const { useState } = require('react')
const { useFormState, useFormStatus } = require('react-dom')

exports.useForm = function useForm(action) {
  const [touched, setTouched] = useState(false)
  const [state, formAction] = useFormState(action, null)
  return { state, formAction, touched, setTouched, useFormStatus }
}
