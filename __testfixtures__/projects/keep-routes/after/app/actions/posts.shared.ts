export const titleLimit = 80
