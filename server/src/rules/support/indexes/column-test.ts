import type { Expression } from '../../../model/expression.ts';
import type { Table } from '../../../model/schema.ts';
import type { ColumnUseKind } from '../../../schema/names/column-uses.ts';
import type { Span } from '../../../text/span.ts';

/** How a query looks at one column of one of its tables. */
export interface ColumnTest {
  /** The column's name in the database. */
  readonly column: string;
  readonly kind: ColumnUseKind;
  readonly clause: 'where' | 'on' | 'order' | 'group';
  /** True where every row that is taken from the table meets the test: a conjunct of WHERE or ON, not an arm of OR. */
  readonly conjunct: boolean;
  /** What the column is compared with: a value known before the table is read, a column of another table, or something else. */
  readonly with: 'value' | 'column' | 'other';
  /** The base table whose column it is compared with, where the schema knows it. */
  readonly otherTable?: Table;
  /** The column's reference; relative to the statement. */
  readonly at: Span;
  readonly predicate?: Expression;
}
