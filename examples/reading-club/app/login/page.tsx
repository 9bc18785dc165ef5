import { LoginForm } from '@/components/login-form'

export default function LoginPage() {
  return (
    <main className="narrow">
      <h1>Turn the Page</h1>
      <p className="lead">The shared bookshelf of our reading club.</p>
      <LoginForm />
    </main>
  )
}
