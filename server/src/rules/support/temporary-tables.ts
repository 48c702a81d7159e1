import type { QualifiedName } from '../../model/identifier.ts';
import type { TimelineContext } from '../rule.ts';

/** T-SQL's `#t` and `@t`, PostgreSQL's `pg_temp`, and tables that CREATE TEMPORARY TABLE makes here, earlier in the file or in the same function body. */
export function isTemporaryTable(context: TimelineContext, name: QualifiedName): boolean {
  const { object, schema } = name;
  if (/^[#@]/.test(object.name) || /^(?:pg_temp|temp)$/i.test(schema?.name ?? '')) return true;
  if (context.before.table(name)?.temporary) return true;
  const wanted = object.name.toLowerCase();
  const created = [context.statement, ...context.earlierOn(name)].flatMap(({ parsed }) => [parsed, ...parsed.nested]);
  return created.some(({ fact }) => {
    if (fact.kind === 'query') return fact.query.kind === 'select' && fact.query.into?.object.name === object.name;
    return fact.kind === 'createTable' && fact.temporary && fact.name.object.name.toLowerCase() === wanted;
  });
}
