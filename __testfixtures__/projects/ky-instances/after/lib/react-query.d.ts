declare module '@tanstack/react-query' {
  export interface Options<Data> {
    mutationFn: () => Promise<Data>
    onMutate?: () => unknown
    onSuccess?: (data: Data) => void
    onError?: (error: Error, variables: void, context: unknown) => void
  }
  export function useMutation<Data>(options: Options<Data>): { mutate: () => void; data: Data | undefined }
}
