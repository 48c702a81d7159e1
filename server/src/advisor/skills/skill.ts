/** One file of a skill; `path` is relative to the skill's folder (`SKILL.md`, `references/locks.md`). */
export interface SkillFile {
  readonly path: string;
  readonly text: string;
}

/** A heading with the text below it, up to the next heading of any level. */
export interface Section {
  readonly skill: string;
  /** The file in the skill's folder. */
  readonly path: string;
  readonly heading: string;
  /** The headings above it, outermost first, the file's title not included. */
  readonly trail: readonly string[];
  /** The heading as a link within the file: lower case, spaces as hyphens. */
  readonly anchor: string;
  /** Line of the heading, from 0. */
  readonly line: number;
  /** Markdown without the heading and without the line of sources. */
  readonly text: string;
  /** What the section says of where its facts come from. */
  readonly sources?: string;
  /** The same section in French, where the spoke has it, with the code of this one. */
  readonly french?: Section;
}

/** A skill ("spoke") as the advisor uses it. */
export interface Skill {
  readonly id: string;
  readonly title: string;
  readonly titleFr?: string;
  readonly description: string;
  readonly summaryFr?: string;
  readonly triggers: readonly string[];
  readonly gates: readonly string[];
  readonly sections: readonly Section[];
  /** True for a spoke of the workspace itself (`.schemawise/skills`). */
  readonly team: boolean;
}
