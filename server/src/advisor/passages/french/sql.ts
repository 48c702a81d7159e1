import type { FrenchLines } from './lines.ts';

/** What goes wrong with queries and transactions, whatever the engine. */
export const SQL_LINES: FrenchLines = {};
