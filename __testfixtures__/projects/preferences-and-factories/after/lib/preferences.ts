export async function saveLanguage(language: string) {
  console.log(language)
}
