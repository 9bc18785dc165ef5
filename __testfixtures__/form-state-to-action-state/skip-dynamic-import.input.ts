export async function load() {
  return import('react-dom')
}

export const hook = import('react-dom').then((module) => module.useFormState)
