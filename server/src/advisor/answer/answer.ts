import type { Route } from '../router/route.ts';
import type { Section } from '../skills/skill.ts';
import type { Place } from '../workspace/advisor-workspace.ts';

export type Language = 'en' | 'fr';

/** Where a passage stands in the skills, so that it can be opened. */
export interface SectionLink {
  readonly skill: string;
  /** The file in the skill's folder. */
  readonly path: string;
  readonly anchor: string;
  /** Line of the heading, from 0. */
  readonly line: number;
  readonly heading: string;
}

export type AnswerPartKind =
  | 'ask'
  | 'workspace'
  | 'memory'
  | 'change'
  | 'choice'
  | 'plan'
  | 'passage'
  | 'findings'
  | 'impact'
  | 'gates'
  | 'handoff'
  | 'summary';

/** A titled piece of an answer; `markdown` holds no headings and no HTML of the workspace's making. */
export interface AnswerPart {
  readonly kind: AnswerPartKind;
  readonly title: string;
  readonly markdown: string;
  /** The passage it was taken from. */
  readonly section?: SectionLink;
}

/** What a reader can do next by one click; every door offers those that it can carry out. */
export type AnswerAction =
  | { readonly kind: 'openSection'; readonly title: string; readonly section: SectionLink }
  | { readonly kind: 'openFile'; readonly title: string; readonly at: Place }
  | { readonly kind: 'explainRule'; readonly title: string; readonly ruleId: string }
  | {
      readonly kind: 'newMigration';
      readonly title: string;
      readonly name: string;
      readonly text: string;
      readonly file?: string;
    }
  | { readonly kind: 'checkWorkspace'; readonly title: string };

/** An answer as data: the route, and what the routed spokes and the workspace say. */
export interface Answer {
  readonly language: Language;
  readonly route: Route;
  readonly parts: readonly AnswerPart[];
  readonly actions: readonly AnswerAction[];
  /** Questions that lead on from here. */
  readonly followUps: readonly string[];
}

export function linkTo({ skill, path, anchor, line, heading }: Section): SectionLink {
  return { skill, path, anchor, line, heading };
}
