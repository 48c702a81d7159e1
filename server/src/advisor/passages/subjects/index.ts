import { CHANGE_SUBJECTS } from './change.ts';
import { ENGINE_SUBJECTS } from './engines.ts';
import { MODEL_SUBJECTS } from './model.ts';
import { RUN_SUBJECTS } from './run.ts';
import type { Subjects } from './subjects.ts';

/** Every subject of every spoke. */
export const SUBJECTS: Subjects = { ...MODEL_SUBJECTS, ...CHANGE_SUBJECTS, ...ENGINE_SUBJECTS, ...RUN_SUBJECTS };
