import type { Query } from '../../model/query.ts';
import { outputsOf } from './outputs.ts';
import { eachQuery, type PlacedQuery } from './placed-queries.ts';
import type { NameContext, OutputColumn, Scope, Source } from './scope.ts';
import { columnsOfSource } from './source-columns.ts';
import { sourcesOf } from './sources.ts';

/**
 * The names of a query and of all queries inside it. Building it costs one walk; what names stand for is worked out when somebody asks and
 * kept, so one object should serve all questions about one query.
 */
export class QueryNames {
  readonly context: NameContext;
  /** One scope a query, outer before inner; the first is the query's own. */
  readonly scopes: readonly Scope[];
  readonly #byQuery = new Map<Query, QueryScope>();

  constructor(query: Query, context: NameContext) {
    this.context = context;
    const scopes: QueryScope[] = [];
    for (const placed of eachQuery(query, context.dialect === 'tsql')) {
      const parent = placed.parent && this.#byQuery.get(placed.parent.query);
      const scope = new QueryScope(placed, parent, context, this.#byQuery);
      scopes.push(scope);
      this.#byQuery.set(placed.query, scope);
    }
    this.scopes = scopes;
  }

  scopeOf(query: Query): Scope | undefined {
    return this.#byQuery.get(query);
  }
}

class QueryScope implements Scope {
  readonly context: NameContext;
  readonly placed: PlacedQuery;
  readonly parent: QueryScope | undefined;
  readonly #byQuery: ReadonlyMap<Query, QueryScope>;
  readonly #columns = new Map<Source, readonly OutputColumn[] | undefined>();
  #sources: readonly Source[] | undefined;
  #outputs: { columns: readonly OutputColumn[] | undefined } | undefined;

  constructor(
    placed: PlacedQuery,
    parent: QueryScope | undefined,
    context: NameContext,
    byQuery: ReadonlyMap<Query, QueryScope>,
  ) {
    this.placed = placed;
    this.parent = parent;
    this.context = context;
    this.#byQuery = byQuery;
  }

  get query(): Query {
    return this.placed.query;
  }

  /** A subquery and LATERAL see the query around them; CTEs and other derived tables see only what that one sees of its own surroundings. */
  get outer(): Scope | undefined {
    const { place, item } = this.placed;
    return place === 'expression' || (place === 'derived' && item?.lateral === true) ? this.parent : this.parent?.outer;
  }

  get sources(): readonly Source[] {
    this.#sources ??= sourcesOf(this.query, this.placed.ctes, this.context);
    return this.#sources;
  }

  /** MySQL's INSERT may know its new row by an alias, and its ON DUPLICATE KEY UPDATE the tables of its SELECT. */
  get open(): boolean {
    const { kind } = this.query;
    return kind === 'partial' || (kind === 'insert' && OPEN_INSERT.has(this.context.dialect));
  }

  get outputs(): readonly OutputColumn[] | undefined {
    if (!this.#outputs) {
      // Set first: a query that reaches itself finds what is known so far.
      const known: { columns: readonly OutputColumn[] | undefined } = { columns: undefined };
      this.#outputs = known;
      known.columns = outputsOf(this, (columns) => {
        known.columns = columns;
      });
    }
    return this.#outputs.columns;
  }

  columnsOf(source: Source): readonly OutputColumn[] | undefined {
    if (!this.#columns.has(source)) this.#columns.set(source, columnsOfSource(source, this));
    return this.#columns.get(source);
  }

  scopeOf(query: Query): Scope | undefined {
    return this.#byQuery.get(query);
  }
}

const OPEN_INSERT: ReadonlySet<string> = new Set(['mysql', 'mariadb', 'unknown']);
