import { enqueue } from './queue'

export async function book(name: string): Promise<number> {
  return enqueue(name)
}
