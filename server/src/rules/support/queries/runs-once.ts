import type { TimelineContext } from '../../rule.ts';

/**
 * True for UPDATE and DELETE of a migration's or seed's own, and for anything in its DO blocks: what runs once need not be fast. A routine
 * that a migration creates runs again and again.
 */
export function runsOnce(context: TimelineContext): boolean {
  const { role, path } = context.file;
  if (role === 'query' || role === 'schema' || role === 'prisma') return false;
  // A file of INSERT … SELECT or MERGE alone passes for a seed, but only its name tells one from a job that runs every night.
  if (role === 'seed' && !SEED_PATH.test(path)) return false;
  const { fact } = context.statement.parsed;
  if (fact.kind === 'codeBlock') return true;
  return fact.kind === 'query' && fact.query.kind !== 'select';
}

const SEED_PATH = /seed|fixture|sample|demo|mock|data|init/i;
