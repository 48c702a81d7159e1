import type { FrenchLines } from './lines.ts';

/** PostgreSQL's error messages and everyday tasks. */
export const POSTGRES_LINES: FrenchLines = {};
