/** What a file that bears findings is written in. `typescript` stands for JavaScript too. */
export type SourceLanguage = 'sql' | 'prisma' | 'typescript';

/** The endings of files that hold SQL, in lower case; a file's own may be in any case. */
export const SQL_ENDINGS = ['sql', 'ddl', 'pgsql', 'psql', 'mysql', 'tsql'] as const;

/** The ending of Prisma schema files. */
export const PRISMA_ENDING = 'prisma';

/** The endings of TypeScript and JavaScript, whose queries and client calls are read. */
export const SCRIPT_ENDINGS = ['ts', 'tsx', 'mts', 'cts', 'js', 'jsx', 'mjs', 'cjs'] as const;

/** Generated scripts: declarations and minified files. */
const GENERATED_SCRIPT = /\.(?:d\.[mc]?ts|min\.[mc]?js)$/i;

const LANGUAGES: ReadonlyMap<string, SourceLanguage> = new Map<string, SourceLanguage>([
  ...SQL_ENDINGS.map((ending) => [ending, 'sql'] as const),
  [PRISMA_ENDING, 'prisma'],
  ...SCRIPT_ENDINGS.map((ending) => [ending, 'typescript'] as const),
]);

/** The language that the ending of a path tells; undefined for a file that the engine does not read. */
export function sourceLanguage(path: string): SourceLanguage | undefined {
  const dot = path.lastIndexOf('.');
  if (dot <= path.lastIndexOf('/')) return undefined;
  const language = LANGUAGES.get(path.slice(dot + 1).toLowerCase());
  return language === 'typescript' && GENERATED_SCRIPT.test(path) ? undefined : language;
}
