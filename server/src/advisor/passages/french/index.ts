import type { Section } from '../../skills/skill.ts';
import { CHANGE_LINES } from './change.ts';
import { ENGINE_LINES } from './engines.ts';
import type { FrenchLines } from './lines.ts';
import { MODEL_LINES } from './model.ts';
import { RUN_LINES } from './run.ts';

/** The French line of every section that an answer may quote. */
export const FRENCH_LINES: FrenchLines = { ...MODEL_LINES, ...CHANGE_LINES, ...ENGINE_LINES, ...RUN_LINES };

/** What a section answers, in French; undefined for a team's own. */
export function frenchLineOf({ skill, heading }: Section): string | undefined {
  const lines = Object.hasOwn(FRENCH_LINES, skill) ? FRENCH_LINES[skill] : undefined;
  return lines && Object.hasOwn(lines, heading) ? lines[heading] : undefined;
}
