export async function sendMail(to, mail) {
  console.log(to, mail)
}
