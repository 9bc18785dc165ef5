export class NotFoundError extends Error {}

export class ConflictError extends Error {}
