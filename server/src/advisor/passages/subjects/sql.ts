import type { Subjects } from './subjects.ts';

/** Subjects of what goes wrong with queries and transactions, whatever the engine. */
export const SQL_SUBJECTS: Subjects = {};
