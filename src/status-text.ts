// What is said of an answer where it says nothing itself.
const reasons: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  408: 'Request Timeout',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  418: "I'm a Teapot",
  422: 'Unprocessable Content',
  423: 'Locked',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
}

/** What HTTP calls a status, for answers that say no more than that. */
export function reason(status: number | null): string {
  return reasons[status ?? 500] ?? 'Request failed'
}

/**
 * What axios says of an answer that is no success ({@link https://github.com/axios/axios/blob/v1.x/lib/core/settle.js}).
 * @param status as text, or the code that gives it in a template
 */
export function axiosWords(status: string): string {
  return `Request failed with status code ${status}`
}
