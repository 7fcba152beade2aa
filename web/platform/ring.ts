import { createSignal } from "solid-js";
import { identity } from "./session.ts";
import { readStored, writeStored } from "./stored.ts";

/** How a promised call makes itself heard at its minute: a message, a sound with it, or a desktop notice besides. */
export const RINGS = ["message", "sound", "notice"] as const;
export type Ring = (typeof RINGS)[number];

const TONES_HZ = [660, 880];
const TONE_SECONDS = 0.22;
const LOUDNESS = 0.15;

const [chosen, setChosen] = createSignal<Ring | null>(null);
const key = (): string => `dl_ring:${identity()?.staffId ?? ""}`;

/** What the person has chosen on this device. */
export function ring(): Ring {
  const kept = chosen() ?? readStored(key());
  return RINGS.find((known) => known === kept) ?? "message";
}

/** Takes the choice; false where the browser does not allow notices, and the sound alone is taken. */
export async function setRing(next: Ring): Promise<boolean> {
  const allowed =
    next !== "notice" || ("Notification" in window && (await Notification.requestPermission()) === "granted");
  const taken = allowed ? next : "sound";
  setChosen(taken);
  writeStored(key(), taken === "message" ? null : taken);
  if (taken !== "message") playBell();
  return allowed;
}

/** Two short tones, the second higher. */
export function playBell(): void {
  const context = new AudioContext();
  for (const [index, frequency] of TONES_HZ.entries()) {
    const from = context.currentTime + index * TONE_SECONDS;
    const tone = context.createOscillator();
    const loudness = context.createGain();
    tone.frequency.value = frequency;
    loudness.gain.setValueAtTime(LOUDNESS, from);
    loudness.gain.exponentialRampToValueAtTime(0.001, from + TONE_SECONDS);
    tone.connect(loudness).connect(context.destination);
    tone.start(from);
    tone.stop(from + TONE_SECONDS);
    if (index === TONES_HZ.length - 1) tone.onended = () => void context.close();
  }
}

/** A notice of the desktop; pressing it brings the tab forward and does `open`. */
export function showNotice({ text, tag, open }: { text: string; tag: string; open: () => void }): void {
  if (!("Notification" in window) || Notification.permission !== "granted") return;
  try {
    const notice = new Notification(text, { tag });
    notice.onclick = () => {
      window.focus();
      notice.close();
      open();
    };
  } catch {
    // Phones know notices of service workers alone; the message and the sound are there.
  }
}
