import { CHANGE_SUBJECTS } from './change.ts';
import { ENGINE_SUBJECTS } from './engines.ts';
import { HANDOFF_SUBJECTS } from './handoff.ts';
import { MODEL_SUBJECTS } from './model.ts';
import { COMMON_MODEL_SUBJECTS } from './models.ts';
import { MYSQL_SUBJECTS } from './mysql.ts';
import { OPERATE_SUBJECTS } from './operate.ts';
import { OTHER_ENGINE_SUBJECTS } from './other-engines.ts';
import { POSTGRES_SUBJECTS } from './postgres.ts';
import { RUN_SUBJECTS } from './run.ts';
import { SQL_SUBJECTS } from './sql.ts';
import { STORE_SUBJECTS } from './stores.ts';
import type { Subjects } from './subjects.ts';

/** Every subject of every spoke. A spoke's sections may be listed in several files. */
export const SUBJECTS: Subjects = merged([
  MODEL_SUBJECTS,
  CHANGE_SUBJECTS,
  ENGINE_SUBJECTS,
  POSTGRES_SUBJECTS,
  MYSQL_SUBJECTS,
  OTHER_ENGINE_SUBJECTS,
  COMMON_MODEL_SUBJECTS,
  SQL_SUBJECTS,
  RUN_SUBJECTS,
  STORE_SUBJECTS,
  OPERATE_SUBJECTS,
  HANDOFF_SUBJECTS,
]);

function merged(files: readonly Subjects[]): Subjects {
  const all: Record<string, Readonly<Record<string, string>>> = {};
  for (const file of files)
    for (const [skill, sections] of Object.entries(file)) all[skill] = { ...all[skill], ...sections };
  return all;
}
