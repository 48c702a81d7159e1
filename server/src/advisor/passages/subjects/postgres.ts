import type { Subjects } from './subjects.ts';

/** Subjects of PostgreSQL's error messages and everyday tasks. */
export const POSTGRES_SUBJECTS: Subjects = {};
