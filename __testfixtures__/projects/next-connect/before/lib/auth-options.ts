export declare const authOptions: { secret: string }
