/** What is going to happen, by its time; acts may add later ones. Nothing happens after `until`. */
export class Agenda {
  readonly #acts: { at: number; act: () => Promise<unknown> }[] = [];
  readonly #until: number;

  constructor(until: number) {
    this.#until = until;
  }

  add(at: number, act: () => Promise<unknown>): void {
    if (at > this.#until) return;
    const later = this.#acts.findIndex((other) => other.at > at);
    this.#acts.splice(later === -1 ? this.#acts.length : later, 0, { at, act });
  }

  /** Does everything in the order of its time; `before` hears each time first. */
  async run(before: (at: number) => void): Promise<void> {
    for (let next = this.#acts.shift(); next; next = this.#acts.shift()) {
      before(next.at);
      await next.act();
    }
  }
}
