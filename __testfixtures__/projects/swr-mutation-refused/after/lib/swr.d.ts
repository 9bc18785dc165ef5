declare module 'swr/mutation' {
  export default function useSWRMutation<Data, Arg = never>(
    key: string | null,
    fetcher: (key: string, options: { arg: Arg }) => Promise<Data>,
    options?: { onSuccess?: (data: Data) => void; onError?: (error: Error) => void },
  ): { trigger: (arg?: Arg) => Promise<Data>; isMutating: boolean; data?: Data; error?: Error }
}
