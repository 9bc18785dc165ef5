// Which numbers they are is not written here.
export enum HttpStatus {
  Missing = Number(process.env.MISSING_STATUS),
}
