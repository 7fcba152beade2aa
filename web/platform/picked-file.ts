let picked: File | undefined;

/** Keeps a file dropped on one screen for the screen that will read it. */
export function pickFile(file: File): void {
  picked = file;
}

/** The file that was dropped, once: whoever takes it has it. */
export function takePickedFile(): File | undefined {
  const taken = picked;
  picked = undefined;
  return taken;
}
