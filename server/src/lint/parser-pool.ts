import { BoundedParser } from '../syntax/bounded-parser.ts';
import type { ScriptReader } from '../syntax/embedded/reader.ts';
import type { StatementParser } from '../syntax/statement-parser.ts';
import type { Dialect, KnownDialect } from '../text/dialect.ts';
import type { SourceLanguage } from '../workspace/source-files.ts';
import { CachingParser } from '../workspace/statement-cache.ts';

/** The dialects of which only queries are read. */
const QUERY_ONLY_DIALECTS = ['bigquery', 'snowflake', 'redshift', 'trino', 'db2', 'hive', 'flinksql'] as const;

export type QueryOnlyDialect = (typeof QUERY_ONLY_DIALECTS)[number];

/** The parsers that exist. */
export type ParserName = KnownDialect | 'prisma';

/** Loads a parser; called once for each, when the first file of its language is read. */
export type ParserLoader = (name: ParserName) => Promise<StatementParser>;

/**
 * Parsers by language, loaded on first use, each with its memory of statements. Text of an unknown dialect is tried with PostgreSQL's grammar,
 * and what that grammar accepts is read by the rules that hold in every dialect.
 */
export class ParserPool {
  readonly #load: ParserLoader;
  readonly #parsers = new Map<ParserName, Promise<CachingParser>>();
  #scriptReader: Promise<ScriptReader> | undefined;
  statementsParsed = 0;

  constructor(load: ParserLoader) {
    this.#load = load;
  }

  /** What finds queries in TypeScript and JavaScript; loaded when the first file that may hold one is read. */
  scriptReader(): Promise<ScriptReader> {
    this.#scriptReader ??= import('../syntax/embedded/reader.ts').then((module) => module.scriptReader);
    return this.#scriptReader;
  }

  async parserFor(language: SourceLanguage, dialect: Dialect): Promise<StatementParser> {
    const name = parserName(language, dialect);
    let parser = this.#parsers.get(name);
    if (!parser) {
      parser = this.#load(name).then(
        (loaded) =>
          new CachingParser(name === 'prisma' ? loaded : new BoundedParser(loaded), () => {
            this.statementsParsed++;
          }),
      );
      this.#parsers.set(name, parser);
    }
    return parser;
  }
}

/** The parser of a language and of the dialect of the SQL in it. */
export function parserName(language: SourceLanguage, dialect: Dialect): ParserName {
  if (language === 'prisma') return 'prisma';
  return dialect === 'unknown' ? 'postgresql' : dialect;
}

/** True for a parser that reads the queries of its dialect and nothing else. */
export function isQueryOnly(name: ParserName): name is QueryOnlyDialect {
  return QUERY_ONLY_DIALECTS.some((dialect) => dialect === name);
}
