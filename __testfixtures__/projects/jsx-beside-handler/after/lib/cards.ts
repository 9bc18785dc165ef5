export async function saveCard(title: string): Promise<void> {
  console.log(title)
}
