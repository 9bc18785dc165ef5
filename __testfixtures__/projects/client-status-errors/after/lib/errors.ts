export class ConflictError extends Error {}
