import type { Expression } from '../../../model/expression.ts';
import type { Fix } from '../../../model/fix.ts';
import type { Column, Table } from '../../../model/schema.ts';
import type { FixContext } from '../../rule.ts';
import { quoteIdentifier, schemaPrefix, slug, tableName } from '../identifiers.ts';
import { quoted } from './edits.ts';

/** Functions that depend on nothing but their arguments in every engine, so that an index can hold their result. */
const INDEXABLE: ReadonlySet<string> = new Set('lower upper abs length trim ltrim rtrim btrim'.split(' '));

/** The next migration creates an index on a function of a column; none for other expressions and where the column is not known. `text` is the statement's. */
export function expressionIndex(
  { dialect, canWriteMigration }: FixContext,
  text: string,
  operand: Expression,
  table: Table | undefined,
  column: Column | undefined,
): readonly Fix[] {
  if (!canWriteMigration || table?.kind !== 'table' || !column || operand.kind !== 'call') return [];
  const [argument, ...others] = operand.arguments;
  if (!INDEXABLE.has(operand.name) || others.length > 0 || argument?.kind !== 'column') return [];
  if (dialect !== 'postgresql' && dialect !== 'mysql' && dialect !== 'sqlite') return [];
  const expression = `${operand.name}(${quoteIdentifier(column.databaseName, dialect)})`;
  const index = quoteIdentifier(`${table.databaseName}_${operand.name}_${column.databaseName}_idx`, dialect);
  const concurrently = dialect === 'postgresql' ? ' CONCURRENTLY' : '';
  const name = tableName(table, dialect);
  const key = dialect === 'mysql' ? `(${expression})` : expression;
  return [
    {
      kind: 'migration',
      title: `Create an index on ${quoted(text, operand.span)} in a new migration`,
      slug: slug('add_index_on', table.databaseName, operand.name, column.databaseName),
      bulk: false,
      steps: [
        {
          up: [`CREATE INDEX${concurrently} ${index} ON ${name} (${key})`],
          down: [
            dialect === 'mysql'
              ? `DROP INDEX ${index} ON ${name}`
              : `DROP INDEX${concurrently} ${schemaPrefix(table, dialect)}${index}`,
          ],
          transactional: dialect !== 'postgresql',
        },
      ],
    },
  ];
}
