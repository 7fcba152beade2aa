const HELD_MS = 3_000;

/**
 * Puts the cursor into a field that was just drawn and keeps it there while the rest of the screen still arrives: what
 * is drawn beside it may take the focus away. `release` ends that where the person leaves by themselves.
 */
export function holdFocus(field: HTMLElement): { release: () => void } {
  const until = performance.now() + HELD_MS;
  let released = false;
  field.addEventListener("blur", ({ relatedTarget }) => {
    if (released || relatedTarget !== null || performance.now() > until) return;
    requestAnimationFrame(() => {
      if (!released && document.activeElement === document.body) field.focus();
    });
  });
  field.focus();
  return {
    release: () => {
      released = true;
    },
  };
}
