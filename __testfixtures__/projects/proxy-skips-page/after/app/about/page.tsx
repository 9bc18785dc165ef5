export default function Page() {
  return <p>An action can be posted to this page too, and nobody asks for the password here.</p>
}
