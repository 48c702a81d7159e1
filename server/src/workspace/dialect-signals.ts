import type { KnownDialect } from '../text/dialect.ts';

/** `other` collects signs of engines that Schemawise does not read. */
export type SignalDialect =
  | Extract<KnownDialect, 'postgresql' | 'mysql' | 'sqlite' | 'tsql' | 'clickhouse' | 'bigquery' | 'snowflake'>
  | 'other';

type Votes = readonly (readonly [SignalDialect, number])[];

/** How many times one sign may count, so that a long file does not turn a weak sign into a strong one. */
const MAX_COUNT = 3;

/**
 * Words that one dialect has and the others have not, weighted: 5 and more names the dialect by itself, 1 is a leaning.
 * Words that people use as names of columns have low weights.
 */
const WORDS: ReadonlyMap<string, Votes> = new Map<string, Votes>(
  Object.entries({
    serial: [['postgresql', 3]],
    bigserial: [['postgresql', 5]],
    smallserial: [['postgresql', 5]],
    jsonb: [['postgresql', 5]],
    timestamptz: [
      ['postgresql', 4],
      ['snowflake', 1],
    ],
    timetz: [['postgresql', 4]],
    plpgsql: [['postgresql', 6]],
    tsvector: [['postgresql', 5]],
    tsquery: [['postgresql', 5]],
    to_tsvector: [['postgresql', 5]],
    bytea: [['postgresql', 5]],
    citext: [['postgresql', 5]],
    ilike: [
      ['postgresql', 3],
      ['snowflake', 1],
    ],
    concurrently: [['postgresql', 5]],
    regclass: [['postgresql', 5]],
    gen_random_uuid: [['postgresql', 4]],
    uuid_generate_v4: [['postgresql', 5]],
    pg_catalog: [['postgresql', 5]],
    pg_class: [['postgresql', 5]],
    pg_advisory_lock: [['postgresql', 5]],
    pg_trgm: [['postgresql', 5]],
    pgcrypto: [['postgresql', 5]],
    varying: [['postgresql', 2]],
    setval: [['postgresql', 3]],
    nextval: [['postgresql', 3]],
    int2: [['postgresql', 1]],
    int4: [['postgresql', 2]],
    int8: [['postgresql', 1]],
    float8: [['postgresql', 2]],
    bool: [['postgresql', 1]],
    boolean: [
      ['postgresql', 1],
      ['sqlite', 0.5],
    ],
    uuid: [['postgresql', 1]],
    inet: [['postgresql', 2]],
    cidr: [['postgresql', 2]],
    macaddr: [['postgresql', 4]],
    tsrange: [['postgresql', 5]],
    tstzrange: [['postgresql', 5]],
    int4range: [['postgresql', 5]],
    hstore: [['postgresql', 5]],
    ltree: [['postgresql', 5]],
    unlogged: [['postgresql', 4]],
    string_agg: [
      ['postgresql', 1],
      ['tsql', 1],
    ],
    array_agg: [['postgresql', 1]],
    jsonb_build_object: [['postgresql', 5]],
    jsonb_set: [['postgresql', 5]],
    generate_series: [['postgresql', 2]],
    tablespace: [['postgresql', 0.5]],
    search_path: [['postgresql', 4]],
    statement_timeout: [['postgresql', 4]],
    lock_timeout: [['postgresql', 2]],
    auto_increment: [['mysql', 5]],
    unsigned: [['mysql', 3]],
    utf8mb4: [['mysql', 5]],
    charset: [['mysql', 2]],
    longtext: [['mysql', 3]],
    mediumtext: [['mysql', 3]],
    tinytext: [['mysql', 3]],
    longblob: [['mysql', 3]],
    mediumblob: [['mysql', 3]],
    mediumint: [['mysql', 4]],
    foreign_key_checks: [['mysql', 5]],
    last_insert_id: [['mysql', 4]],
    unix_timestamp: [['mysql', 2]],
    curdate: [['mysql', 2]],
    utc_timestamp: [['mysql', 3]],
    fulltext: [['mysql', 2]],
    delimiter: [['mysql', 2]],
    innodb: [['mysql', 5]],
    sql_mode: [['mysql', 4]],
    autoincrement: [
      ['sqlite', 5],
      ['snowflake', 1],
    ],
    pragma: [['sqlite', 5]],
    rowid: [['sqlite', 2]],
    sqlite_master: [['sqlite', 6]],
    sqlite_schema: [['sqlite', 6]],
    sqlite_sequence: [['sqlite', 6]],
    strftime: [['sqlite', 4]],
    unixepoch: [['sqlite', 4]],
    julianday: [['sqlite', 4]],
    fts5: [['sqlite', 6]],
    datetime: [
      ['mysql', 1],
      ['sqlite', 1],
      ['tsql', 1],
    ],
    blob: [
      ['sqlite', 1],
      ['mysql', 1],
    ],
    glob: [['sqlite', 1]],
    nvarchar: [['tsql', 4]],
    uniqueidentifier: [['tsql', 5]],
    datetime2: [['tsql', 5]],
    datetimeoffset: [['tsql', 5]],
    smalldatetime: [['tsql', 4]],
    nonclustered: [['tsql', 5]],
    clustered: [['tsql', 3]],
    dbo: [['tsql', 4]],
    object_id: [['tsql', 2]],
    sp_rename: [['tsql', 5]],
    sp_executesql: [['tsql', 5]],
    sp_refreshview: [['tsql', 5]],
    sp_refreshsqlmodule: [['tsql', 5]],
    nocount: [['tsql', 5]],
    getdate: [['tsql', 4]],
    getutcdate: [['tsql', 5]],
    sysutcdatetime: [['tsql', 5]],
    newid: [['tsql', 4]],
    raiserror: [['tsql', 5]],
    nolock: [['tsql', 5]],
    col_length: [['tsql', 4]],
    scope_identity: [['tsql', 5]],
    rowversion: [['tsql', 4]],
    lowcardinality: [['clickhouse', 6]],
    datetime64: [['clickhouse', 6]],
    prewhere: [['clickhouse', 6]],
    arrayjoin: [['clickhouse', 6]],
    codec: [['clickhouse', 2]],
    uint8: [['clickhouse', 5]],
    uint16: [['clickhouse', 5]],
    uint32: [['clickhouse', 5]],
    uint64: [['clickhouse', 5]],
    uint256: [['clickhouse', 5]],
    int16: [['clickhouse', 3]],
    int32: [['clickhouse', 3]],
    float32: [['clickhouse', 3]],
    float64: [
      ['clickhouse', 2],
      ['bigquery', 3],
    ],
    int64: [
      ['bigquery', 3],
      ['clickhouse', 2],
    ],
    fixedstring: [['clickhouse', 6]],
    tostartofday: [['clickhouse', 6]],
    tostartofhour: [['clickhouse', 6]],
    todatetime: [['clickhouse', 5]],
    todate: [['clickhouse', 3]],
    tostring: [['clickhouse', 3]],
    countif: [
      ['clickhouse', 2],
      ['bigquery', 1],
    ],
    jsoneachrow: [['clickhouse', 6]],
    jsonextractstring: [['clickhouse', 6]],
    variant: [['snowflake', 2]],
    warehouse: [['snowflake', 1]],
    varchar2: [['other', 6]],
    sysdate: [['other', 3]],
    number: [['other', 0.5]],
    nvarchar2: [['other', 6]],
  } satisfies Record<string, Votes>),
);

/** Pairs of neighbouring words. */
const PAIRS: ReadonlyMap<string, Votes> = new Map<string, Votes>(
  Object.entries({
    'double precision': [['postgresql', 2]],
    'create extension': [['postgresql', 6]],
    'create policy': [['postgresql', 3]],
    'create domain': [['postgresql', 3]],
    'create sequence': [['postgresql', 1]],
    'row level': [['postgresql', 2]],
    'owner to': [['postgresql', 4]],
    'time zone': [['postgresql', 2]],
    'as enum': [['postgresql', 5]],
    'alter type': [['postgresql', 3]],
    'add value': [['postgresql', 3]],
    'returns trigger': [['postgresql', 5]],
    'execute function': [['postgresql', 3]],
    'execute procedure': [['postgresql', 2]],
    'using gin': [['postgresql', 5]],
    'using gist': [['postgresql', 5]],
    'using btree': [
      ['postgresql', 2],
      ['mysql', 0.5],
    ],
    'not valid': [['postgresql', 2]],
    'set not': [['postgresql', 2]],
    'drop not': [['postgresql', 2]],
    'set data': [['postgresql', 2]],
    'comment on': [['postgresql', 2]],
    'materialized view': [
      ['postgresql', 1],
      ['clickhouse', 1],
    ],
    'distinct on': [['postgresql', 3]],
    'drop constraint': [
      ['postgresql', 1],
      ['tsql', 1],
    ],
    'if exists': [],
    'alter index': [['postgresql', 1]],
    'only public': [['postgresql', 3]],
    'returning id': [['postgresql', 0.5]],
    'on conflict': [
      ['postgresql', 1],
      ['sqlite', 1],
    ],
    'without time': [['postgresql', 2]],
    'drop foreign': [['mysql', 5]],
    'character set': [['mysql', 3]],
    'change column': [['mysql', 4]],
    'modify column': [['mysql', 3]],
    'on duplicate': [['mysql', 4]],
    'unlock tables': [['mysql', 5]],
    'lock tables': [['mysql', 3]],
    'add unique': [],
    'unique key': [['mysql', 3]],
    'update current_timestamp': [['mysql', 5]],
    'insert ignore': [['mysql', 3]],
    'replace into': [
      ['mysql', 1],
      ['sqlite', 1],
    ],
    'set names': [['mysql', 2]],
    'convert to': [['mysql', 2]],
    'drop index': [],
    'insert or': [['sqlite', 4]],
    'without rowid': [['sqlite', 6]],
    'integer primary': [['sqlite', 2]],
    'virtual table': [['sqlite', 4]],
    'begin try': [['tsql', 5]],
    'or alter': [['tsql', 4]],
    'identity insert': [['tsql', 5]],
    'print n': [['tsql', 2]],
    'alter database': [['tsql', 0.5]],
    'on cluster': [['clickhouse', 6]],
    'array join': [['clickhouse', 5]],
    'order by': [],
    'modify setting': [['clickhouse', 5]],
    'modify ttl': [['clickhouse', 5]],
    'settings index_granularity': [['clickhouse', 6]],
    'create stage': [['snowflake', 4]],
    'copy into': [['snowflake', 3]],
  } satisfies Record<string, Votes>),
);

/** Words of comments that a dump's header carries. */
const COMMENTS: readonly (readonly [RegExp, SignalDialect, number])[] = [
  [/PostgreSQL database dump|pg_dump/, 'postgresql', 9],
  [/MySQL dump|MariaDB dump|^\/\*!\d{5}/, 'mysql', 9],
  [/phpMyAdmin SQL Dump/, 'mysql', 6],
  [/^-- RedefineTables?\b/, 'sqlite', 6],
];

/** Sums the signs of one file. */
export class SignalCounter {
  readonly #votes = new Map<SignalDialect, number>();
  readonly #counts = new Map<string, number>();

  /** Counts one sign, at most {@link MAX_COUNT} times. */
  sign(name: string, votes: Votes): void {
    const count = this.#counts.get(name) ?? 0;
    if (count >= MAX_COUNT) return;
    this.#counts.set(name, count + 1);
    for (const [dialect, weight] of votes) this.#votes.set(dialect, (this.#votes.get(dialect) ?? 0) + weight);
  }

  word(word: string, previous: string): void {
    const votes = WORDS.get(word);
    if (votes) this.sign(word, votes);
    else if (word.endsWith('mergetree')) this.sign('mergetree', [['clickhouse', 8]]);
    else if (word.startsWith('pg_')) this.sign('pg_', [['postgresql', 3]]);
    else if (word.startsWith('utf8mb4_')) this.sign('utf8mb4', [['mysql', 5]]);
    if (previous === '') return;
    const pair = PAIRS.get(`${previous} ${word}`);
    if (pair) this.sign(`${previous} ${word}`, pair);
  }

  comment(text: string): void {
    for (const [pattern, dialect, weight] of COMMENTS) {
      if (pattern.test(text)) this.sign(pattern.source, [[dialect, weight]]);
    }
  }

  /** The dialect that the signs speak for, with a strength of 1 to 3, if they speak for one. */
  leaning(): { readonly dialect: SignalDialect; readonly strength: 1 | 2 | 3 } | undefined {
    let best: SignalDialect | undefined;
    let first = 0;
    let second = 0;
    for (const [dialect, sum] of this.#votes) {
      if (sum > first) {
        second = first;
        first = sum;
        best = dialect;
      } else if (sum > second) second = sum;
    }
    if (best === undefined || first < 1 || first < second * 1.3) return undefined;
    return {
      dialect: best,
      strength: first >= 5 && first >= second * 2 ? 3 : first >= 2.5 && first >= second * 1.5 ? 2 : 1,
    };
  }
}
