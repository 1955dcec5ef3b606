/* What an owner is to be asked for, and the server's sentence about whom. */
export interface Asking {
  what: 'merge' | 'delete';
  type: string;
  primary?: string;
  records: string[];
  properties?: Record<string, string>;
  why: string;
}
