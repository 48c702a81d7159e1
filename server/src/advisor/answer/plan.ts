import type { Language } from './answer.ts';

/** A phase of a plan: what is done, and the section that holds its recipe. */
export interface Phase {
  readonly what: Readonly<Record<Language, string>>;
  /** `skill#heading` of the section with the recipe. */
  readonly section: string;
}

/** A plan for an ask that concerns the whole system. */
export interface Plan {
  /** Finds the ask in folded text: lower case, without accents. */
  readonly asks: RegExp;
  readonly phases: readonly Phase[];
  /** `skill#heading` of the section with the commands, which stands whole behind the phases. */
  readonly lead?: string;
}

/** A phase with its section, in both languages. */
export const phase = (section: string, en: string, fr: string): Phase => ({ section, what: { en, fr } });
