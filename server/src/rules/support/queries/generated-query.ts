import type { Scope } from '../../../schema/names/scope.ts';

/**
 * MySQL joins at most 61 tables (manual, “JOIN Clause”), SQLite 64 (sqlite.org, “Implementation Limits For SQLite”, maximum number of
 * tables in a join).
 */
const MOST_TABLES = 100;

/**
 * True for a query over more tables than anybody writes down. Rules that look at every table beside every other leave it alone: what a
 * program wrote it would write again, and the looking takes long.
 */
export function isGenerated(scope: Scope): boolean {
  return scope.sources.length > MOST_TABLES;
}
