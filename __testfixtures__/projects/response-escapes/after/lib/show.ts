export async function show(response: Response) {
  alert(await response.text())
}
