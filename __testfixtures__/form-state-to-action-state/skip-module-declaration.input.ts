declare module 'react-dom' {
  export function useFormState<State>(action: (state: State) => State, state: State): [State, () => void]
}

export {}
