declare module 'resend' {
  export class Resend {
    constructor(key: string | undefined)
    emails: { send(email: { from: string; to: string; subject: string; react: React.ReactNode }): Promise<void> }
  }
}
