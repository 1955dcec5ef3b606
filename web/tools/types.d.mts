export function generated(program?: string): Promise<string>;
export function committed(): string;
