/** What a file that bears findings is written in. */
export type SourceLanguage = 'sql' | 'prisma';

/** The endings of files that hold SQL, in lower case; a file's own may be in any case. */
export const SQL_ENDINGS = ['sql', 'ddl', 'pgsql', 'psql', 'mysql', 'tsql'] as const;

/** The ending of Prisma schema files. */
export const PRISMA_ENDING = 'prisma';

const LANGUAGES: ReadonlyMap<string, SourceLanguage> = new Map<string, SourceLanguage>([
  ...SQL_ENDINGS.map((ending) => [ending, 'sql'] as const),
  [PRISMA_ENDING, 'prisma'],
]);

/** The language that the ending of a path tells; undefined for a file that the engine does not read. */
export function sourceLanguage(path: string): SourceLanguage | undefined {
  const dot = path.lastIndexOf('.');
  return dot <= path.lastIndexOf('/') ? undefined : LANGUAGES.get(path.slice(dot + 1).toLowerCase());
}
