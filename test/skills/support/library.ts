import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type MarkdownDocument, parseMarkdown } from './markdown.ts';

/** The folder of all spokes. */
export const skillsDir = fileURLToPath(new URL('../../../skills/', import.meta.url));

export const ORCHESTRATOR = 'databases-data-orchestrator';

/** The spokes that the router can open, in the order of a task's life. */
export const SPOKES = [
  'databases-data-core',
  'data-modeling',
  'postgres-patterns',
  'mysql-patterns',
  'prisma-patterns',
  'orm-patterns',
  'queries',
  'query-optimization',
  'transactions',
  'nosql-patterns',
  'clickhouse-io',
  'redis-patterns',
  'specialized-stores',
  'database-migrations',
  'data-throughput-accelerator',
  'scaling-architecture',
  'disaster-recovery',
  'observability',
  'security-compliance',
] as const;

export const SKILLS: readonly string[] = [...SPOKES, ORCHESTRATOR];

/** Who owns the layers around the database: a spoke may hand off to them, and they have no folder here. */
export const SIBLINGS: readonly string[] = [
  'backend-architecture',
  'backend-developer',
  'data-analytics',
  'devops',
  'direction-technique',
  'frontend-developer',
  'jvm',
  'legal',
  'performance-engineer',
  'php-laravel',
  'security',
  'testing-process',
];

export interface SkillFile {
  /** Relative to the folder of all spokes, with `/`. */
  readonly path: string;
  readonly document: MarkdownDocument;
}

const documents = new Map<string, MarkdownDocument>();

/** A Markdown file below the folder of all spokes; undefined where there is none. */
export function markdownAt(path: string): MarkdownDocument | undefined {
  const known = documents.get(path);
  if (known) return known;
  const absolute = join(skillsDir, path);
  if (!existsSync(absolute) || !statSync(absolute).isFile()) return undefined;
  const document = parseMarkdown(readFileSync(absolute, 'utf8'));
  documents.set(path, document);
  return document;
}

/** Every Markdown file of every spoke, sorted by path. */
export function markdownFiles(): SkillFile[] {
  return filesBelow(skillsDir)
    .filter((path) => path.endsWith('.md'))
    .flatMap((path) => {
      const document = markdownAt(path);
      return document ? [{ path, document }] : [];
    });
}

/** The files below a folder, relative to it and sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'))
    .sort();
}

/** True where the path, relative to the folder of all spokes, is there. */
export function existsInSkills(path: string): boolean {
  return existsSync(join(skillsDir, path));
}
