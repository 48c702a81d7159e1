import type { DataType } from '../../model/data-type.ts';
import type { Expression } from '../../model/expression.ts';
import type { FromItem, Join, Query, SelectItem } from '../../model/query.ts';
import type { Column, Table } from '../../model/schema.ts';
import type { Dialect } from '../../text/dialect.ts';
import type { NamedObject } from '../lookup.ts';
import type { CteScope } from './ctes.ts';
import type { PlacedQuery } from './placed-queries.ts';

/** Finds a table or view by the name that a query uses; undefined where the workspace does not know it. */
export type TableLookup = (name: NamedObject) => Table | undefined;

/** What names mean outside the query. */
export interface NameContext {
  readonly dialect: Dialect;
  readonly table: TableLookup;
  /**
   * What names may be besides columns, in a routine or trigger: `names` where a bare name may be a variable or parameter, `records` where a
   * qualifier may be one too. Nothing that may be one is ever missing.
   */
  readonly variables: 'none' | 'names' | 'records';
  /** Of those names the ones that the routine may have declared; without it any may be one. */
  readonly mayBeVariable?: (name: string) => boolean;
  /** True in a trigger or in what may be a trigger's routine, where NEW and OLD are rows. */
  readonly newAndOld: boolean;
  /** The table whose rows NEW, OLD, `inserted` and `deleted` are, in a trigger of which the table is known. */
  readonly triggerTable?: Table;
}

/** Whether a value can be NULL: provably not, provably possible, or not known. */
export type Nullability = 'never' | 'possible' | 'unknown';

/** A column of a table or view of the schema. */
export interface BaseColumn {
  readonly table: Table;
  readonly column: Column;
}

/** A column of a FROM item, or of a query's result. */
export interface OutputColumn {
  /** As the database names it; undefined where the engine makes up a name. */
  readonly name: string | undefined;
  /** The base column whose values it passes on unchanged, through any number of CTEs and derived tables. */
  readonly base?: BaseColumn;
  readonly nullability: Nullability;
  readonly type?: DataType;
  /** The item of the select list that makes it; undefined for columns of tables, of VALUES and for those that a star stands for. */
  readonly item?: SelectItem;
  /** For a column of a FROM item: that item. The merged columns of USING have none. */
  readonly source?: Source;
}

/** What a qualifier can mean in a query: an item of FROM, the target of a statement, or a row such as `excluded`. */
export interface Source {
  /** `row`: a row of the target under a name of the engine's (`excluded`, NEW, `inserted`). `join`: a join with an alias. */
  readonly kind: 'table' | 'cte' | 'derived' | 'function' | 'join' | 'row';
  /** The name by which the query calls it; undefined where it has none. */
  readonly name: string | undefined;
  /** The schema that may qualify the name; only where there is no alias. */
  readonly schema?: string;
  /** The FROM item; undefined for rows. */
  readonly item?: FromItem;
  /** True for what INSERT, UPDATE, DELETE or MERGE writes. */
  readonly target: boolean;
  /** The base table of a table or row, where the schema knows it. */
  readonly table?: Table;
  readonly cte?: CteScope;
  /** The innermost outer join that fills the columns with NULL where nothing matches. */
  readonly optionalIn?: Join;
}

/** The names that are visible in one query. */
export interface Scope {
  readonly context: NameContext;
  readonly placed: PlacedQuery;
  readonly query: Query;
  /** The query around this one. */
  readonly parent: Scope | undefined;
  /** Where names that this query does not define are looked up: the query around a subquery or LATERAL; undefined where nothing is visible. */
  readonly outer: Scope | undefined;
  /** In the order of the text; rows last. */
  readonly sources: readonly Source[];
  /** True where the reader could not tell all sources, so that an unknown name may still be right. */
  readonly open: boolean;
  /** The columns of the query's result (of RETURNING for statements that write); undefined where they cannot be told. */
  readonly outputs: readonly OutputColumn[] | undefined;
  /** The columns of one of the sources; undefined where they are not all known. */
  columnsOf(source: Source): readonly OutputColumn[] | undefined;
  /** The scope of a query inside the same statement; undefined beyond the depth that is looked into. */
  scopeOf(query: Query): Scope | undefined;
}

/** The names of one expression tree: see `resolveColumn`. */
export type Resolution =
  | {
      readonly kind: 'column';
      readonly scope: Scope;
      readonly source: Source;
      /** Undefined where the columns of the source are not known. */
      readonly column: OutputColumn | undefined;
      /** How many queries further out the source stands. */
      readonly levels: number;
    }
  /** An alias of the query's own select list, in ORDER BY, GROUP BY or HAVING. */
  | { readonly kind: 'item'; readonly item: SelectItem; readonly expression: Expression }
  /** A whole row: `SELECT t FROM t`. */
  | { readonly kind: 'row'; readonly scope: Scope; readonly source: Source }
  /** It cannot be told. */
  | { readonly kind: 'unknown' }
  /** Provably nothing of that name is visible: no such qualifier, or no such column in any source. */
  | { readonly kind: 'missing'; readonly part: 'qualifier' | 'column' };
