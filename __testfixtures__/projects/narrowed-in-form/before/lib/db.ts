export async function save(kind: string, text: string): Promise<void> {
  console.log(kind, text)
}
