/** For each section of a spoke, by its heading, one French line that says what it answers. */
export type FrenchLines = Readonly<Record<string, Readonly<Record<string, string>>>>;
