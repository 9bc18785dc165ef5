export async function save(kind, value) {
  console.log(kind, value)
}
