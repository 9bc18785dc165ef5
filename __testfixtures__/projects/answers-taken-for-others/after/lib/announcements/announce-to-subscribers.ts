export declare function announceToSubscribers(title: string): Promise<void>;
