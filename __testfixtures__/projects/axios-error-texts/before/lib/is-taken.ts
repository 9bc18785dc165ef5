export const isTaken = (error: unknown) => error instanceof Error && error.message === 'P2002'
