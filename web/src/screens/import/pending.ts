/* A file dropped on the list of imports, on its way to the screen that takes it. */
let file: File | null = null;

export function leaveFile(next: File): void {
  file = next;
}

export function takeFile(): File | null {
  const taken = file;
  file = null;
  return taken;
}
