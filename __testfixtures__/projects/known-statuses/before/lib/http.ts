export enum HttpStatus {
  Created = 201,
  BadRequest = 400,
  Unauthorized = 401,
}

export const STATUS = Object.freeze({ gone: 410, failed: { server: 500 } } as const)
