import type { SiblingId, SpokeId } from '../route-ids.ts';

/** What the router says of a spoke before anybody opens it. */
export interface SpokeCard {
  readonly id: SpokeId;
  /** The spoke's title, as in its frontmatter. */
  readonly title: string;
  /** What the answer has to decide, as a sentence. */
  readonly decision: string;
  /** What must be known or true before the answer counts as done; the gates of the spoke's frontmatter. */
  readonly gates: readonly string[];
  readonly nextAction: string;
}

/** What the router says when a sibling owns the question. */
export interface SiblingCard {
  readonly id: SiblingId;
  /** Why it is the sibling's, as a sentence. */
  readonly decision: string;
  readonly nextAction: string;
}
