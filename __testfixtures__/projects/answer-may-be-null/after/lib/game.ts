export interface Card {
  id: string
  name: string
}

/** `null` when the stack is empty. */
export declare function draw(stack: string): Promise<Card | null>

/** Its declaration does not say what is in it. */
export declare function render(card: string): Promise<object>

// eslint-disable-next-line @typescript-eslint/no-explicit-any
export declare function roll(sides: number): Promise<any>
