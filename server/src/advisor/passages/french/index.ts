import type { Section } from '../../skills/skill.ts';
import { CHANGE_LINES } from './change.ts';
import { ENGINE_LINES } from './engines.ts';
import { HANDOFF_LINES } from './handoff.ts';
import type { FrenchLines } from './lines.ts';
import { MODEL_LINES } from './model.ts';
import { COMMON_MODEL_LINES } from './models.ts';
import { MYSQL_LINES } from './mysql.ts';
import { OPERATE_LINES } from './operate.ts';
import { OTHER_ENGINE_LINES } from './other-engines.ts';
import { POSTGRES_LINES } from './postgres.ts';
import { RUN_LINES } from './run.ts';
import { SQL_LINES } from './sql.ts';
import { STORE_LINES } from './stores.ts';

/** The French line of every section that an answer may quote. A spoke's sections may be listed in several files. */
export const FRENCH_LINES: FrenchLines = merged([
  MODEL_LINES,
  CHANGE_LINES,
  ENGINE_LINES,
  POSTGRES_LINES,
  MYSQL_LINES,
  OTHER_ENGINE_LINES,
  COMMON_MODEL_LINES,
  SQL_LINES,
  RUN_LINES,
  STORE_LINES,
  OPERATE_LINES,
  HANDOFF_LINES,
]);

/** What a section answers, in French; undefined for a team's own. */
export function frenchLineOf({ skill, heading }: Section): string | undefined {
  const lines = Object.hasOwn(FRENCH_LINES, skill) ? FRENCH_LINES[skill] : undefined;
  return lines && Object.hasOwn(lines, heading) ? lines[heading] : undefined;
}

function merged(files: readonly FrenchLines[]): FrenchLines {
  const all: Record<string, Readonly<Record<string, string>>> = {};
  for (const file of files) for (const [skill, lines] of Object.entries(file)) all[skill] = { ...all[skill], ...lines };
  return all;
}
