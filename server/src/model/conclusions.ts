const all: Conclusions<object, unknown>[] = [];

/**
 * What has been concluded of statements, of their facts or of anything else that is immutable, so that nobody has to come to it again. An
 * answer is held for as long as what it is about, unless {@link ageConclusions} takes it away before that.
 */
export class Conclusions<K extends object, V> {
  #recent = new WeakMap<K, V>();
  #earlier: WeakMap<K, V> | undefined;

  readonly #most: number;
  #count = 0;

  /** @param most how many answers may come before those that nobody has asked for since are let go: for answers that hold much */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most;
    all.push(this as unknown as Conclusions<object, unknown>);
  }

  get(about: K): V | undefined {
    const answer = this.#recent.get(about);
    if (answer !== undefined || !this.#earlier) return answer;
    const earlier = this.#earlier.get(about);
    if (earlier !== undefined) this.set(about, earlier);
    return earlier;
  }

  set(about: K, answer: V): void {
    if (this.#count >= this.#most) this.age();
    this.#count++;
    this.#recent.set(about, answer);
  }

  /** Lets go of what nobody has asked for since the last time. */
  age(): void {
    this.#earlier = this.#recent;
    this.#recent = new WeakMap();
    this.#count = 0;
  }
}

/** Lets go of every conclusion that nobody has asked for since the last time that this was done. It is come to again when somebody asks. */
export function ageConclusions(): void {
  for (const one of all) one.age();
}
