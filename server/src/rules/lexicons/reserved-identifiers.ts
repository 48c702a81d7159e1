import type { Dialect } from '../../text/dialect.ts';
import { words } from './words.ts';

/** PostgreSQL manual, appendix C: “reserved” and “reserved (can be function or type)”. */
const POSTGRESQL =
  words(`all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column
  concurrently constraint create cross current_catalog current_date current_role current_schema current_time current_timestamp current_user default
  deferrable desc distinct do else end except false fetch for foreign freeze from full grant group having ilike in initially inner intersect into is
  isnull join lateral leading left like limit localtime localtimestamp natural not notnull null offset on only or order outer overlaps placing primary
  references returning right select session_user similar some symmetric system_user table tablesample then to trailing true union unique user using
  variadic verbose when where window with`);

/** MySQL manual, 11.3 “Keywords and Reserved Words”, marked (R), without those that MariaDB does not reserve. */
const MYSQL_AND_MARIADB =
  words(`accessible add all alter analyze and as asc asensitive before between bigint binary blob both by call cascade case change
  char character check collate column condition constraint continue convert create cross current_date current_time current_timestamp current_user cursor
  database databases day_hour day_microsecond day_minute day_second dec decimal declare default delayed delete desc describe deterministic distinct
  distinctrow div double drop dual each else elseif enclosed escaped except exists exit explain false fetch float float4 float8 for force foreign from
  fulltext generated grant group having high_priority hour_microsecond hour_minute hour_second if ignore in index infile inner inout insensitive insert int
  int1 int2 int3 int4 int8 integer intersect interval into is iterate join key keys kill leading leave left like limit linear lines load localtime
  localtimestamp lock long longblob longtext loop low_priority match mediumblob mediumint mediumtext middleint minute_microsecond minute_second mod
  modifies natural not no_write_to_binlog null numeric on optimize option optionally or order out outer outfile over partition precision primary procedure
  purge range read reads read_write real recursive references regexp release rename repeat replace require resignal restrict return revoke right rlike rows
  schema schemas second_microsecond select sensitive separator set show signal smallint spatial specific sql sqlexception sqlstate sqlwarning
  sql_big_result sql_calc_found_rows sql_small_result ssl starting straight_join table terminated then tinyblob tinyint tinytext to trailing trigger true
  undo union unique unlock unsigned update usage use using utc_date utc_time utc_timestamp values varbinary varchar varcharacter varying when where while
  window with write xor year_month zerofill`);

/** What MySQL 8 reserves beyond them. */
const MYSQL_8 =
  words(`cube cume_dist dense_rank empty first_value function get grouping groups io_after_gtids io_before_gtids json_table lag last_value
  lateral lead maxvalue nth_value ntile of optimizer_costs percent_rank rank row row_number stored system virtual`);

/** SQLite's keywords that its parser does not take for a name (sqlite.org, “SQLite Keywords”, and the fallback list of its grammar). */
const SQLITE =
  words(`add all alter and as autoincrement between case check collate commit constraint create default deferrable delete distinct drop else
  escape except exists foreign from group having if in index insert intersect into is isnull join limit not notnull null on or order primary references
  select set table then to transaction union unique update using values when where`);

/** Microsoft Learn, “Reserved Keywords (Transact-SQL)”. */
const TSQL =
  words(`add all alter and any as asc authorization backup begin between break browse bulk by cascade case check checkpoint close clustered coalesce
  collate column commit compute constraint contains containstable continue convert create cross current current_date current_time current_timestamp
  current_user cursor database dbcc deallocate declare default delete deny desc disk distinct distributed double drop dump else end errlvl escape except exec
  execute exists exit external fetch file fillfactor for foreign freetext freetexttable from full function goto grant group having holdlock identity
  identity_insert identitycol if in index inner insert intersect into is join key kill left like lineno load merge national nocheck nonclustered not null
  nullif of off offsets on open opendatasource openquery openrowset openxml option or order outer over percent pivot plan precision primary print proc
  procedure public raiserror read readtext reconfigure references replication restore restrict return revert revoke right rollback rowcount rowguidcol rule
  save schema securityaudit select semantickeyphrasetable session_user set setuser shutdown some statistics system_user table tablesample textsize then to
  top tran transaction trigger truncate try_convert tsequal union unique unpivot update updatetext use user values varying view waitfor when where while
  with writetext`);

/** ClickHouse reserves no words; these are taken for the start of a clause in most places (its documentation, “Syntax: Keywords”). */
const CLICKHOUSE =
  words(`all and any array as between by case distinct else end except final format from global group having in inner intersect interval into
  is join left like limit not null offset on or order prewhere right sample select settings table then to union using when where with`);

const BY_DIALECT: Partial<Record<Dialect, ReadonlySet<string>>> = {
  postgresql: POSTGRESQL,
  redshift: POSTGRESQL,
  mysql: new Set([...MYSQL_AND_MARIADB, ...MYSQL_8]),
  mariadb: MYSQL_AND_MARIADB,
  sqlite: SQLITE,
  tsql: TSQL,
  clickhouse: CLICKHOUSE,
};

/** Where the dialect is not known: what all of them reserve. */
const EVERYWHERE: ReadonlySet<string> = new Set(
  [...POSTGRESQL].filter((word) => MYSQL_AND_MARIADB.has(word) && SQLITE.has(word) && TSQL.has(word)),
);

/** Whether a name is a reserved word of the dialect, in any case. */
export function isReservedWord(name: string, dialect: Dialect): boolean {
  return (BY_DIALECT[dialect] ?? EVERYWHERE).has(name.toLowerCase());
}
