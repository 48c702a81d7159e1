import { readFileSync } from 'node:fs';
import { corpusFiles } from '../../support/corpus.ts';
import type { HistoryFile } from './replay.ts';

/** The migrations of one database of a real project. */
export interface CorpusHistory {
  readonly name: string;
  /** Which files, by path. */
  readonly files: RegExp;
  /** SQL that the history takes for granted. */
  readonly prelude?: string;
}

/** Stand-ins for what Supabase's platform brings. */
const SUPABASE = `
  CREATE SCHEMA IF NOT EXISTS storage;
  CREATE SCHEMA IF NOT EXISTS auth;
  CREATE ROLE anon; CREATE ROLE authenticated; CREATE ROLE service_role; CREATE ROLE supabase_storage_admin;`;

export const CORPUS_HISTORIES: readonly CorpusHistory[] = [
  { name: 'papermark', files: /^mfts__papermark\/prisma\/migrations\/.*\.sql$/ },
  { name: 'formbricks', files: /^formbricks__formbricks\/packages\/database\/migration\/.*\.sql$/ },
  { name: 'documenso', files: /^documenso__documenso\/packages\/prisma\/migrations\/.*\.sql$/ },
  { name: 'trigger.dev', files: /^triggerdotdev__trigger\.dev\/internal-packages\/database\/prisma\/.*\.sql$/ },
  { name: 'trigger.dev run-ops', files: /^triggerdotdev__trigger\.dev\/internal-packages\/run-ops-database\/.*\.sql$/ },
  { name: 'trigger.dev agent', files: /^triggerdotdev__trigger\.dev\/internal-packages\/dashboard-agent-db\/.*\.sql$/ },
  { name: 'umami', files: /^umami-software__umami\/prisma\/migrations\/.*\.sql$/ },
  { name: 'lemmy', files: /^LemmyNet__lemmy\/migrations\/.*up\.sql$/ },
  { name: 'vaultwarden', files: /^dani-garcia__vaultwarden\/migrations\/postgresql\/.*up\.sql$/ },
  { name: 'gitness', files: /^harness__gitness\/app\/store\/database\/migrate\/postgres\/.*up\.sql$/ },
  { name: 'kratos', files: /^ory__kratos\/persistence\/sql\/migrations\/sql\/[^.]*(\.postgres)?\.up\.sql$/ },
  { name: 'supabase storage tenant', files: /^supabase__storage\/migrations\/tenant\/.*\.sql$/, prelude: SUPABASE },
  { name: 'supabase storage multitenant', files: /^supabase__storage\/migrations\/multitenant\/.*\.sql$/ },
  { name: 'openfga', files: /^openfga__openfga\/assets\/migrations\/postgres\/.*\.sql$/ },
  { name: 'kestra', files: /^kestra-io__kestra\/jdbc-postgres\/.*\.sql$/ },
  { name: 'memos', files: /^usememos__memos\/store\/migration\/postgres\/\d.*\.sql$/ },
  { name: 'memos latest', files: /^usememos__memos\/store\/migration\/postgres\/LATEST\.sql$/ },
  { name: 'roundcube initial', files: /^roundcube__roundcubemail\/SQL\/postgres\.initial\.sql$/ },
  { name: 'roundcube', files: /^roundcube__roundcubemail\/SQL\/postgres\/.*\.sql$/ },
  { name: 'camunda', files: /^camunda__.*activiti\.postgres\.create\..*\.sql$|^camunda__.*upgrade\/postgres.*\.sql$/ },
  { name: 'dbmate', files: /^amacneil__dbmate\/testdata\/db\/migrations\/.*\.sql$/ },
  { name: 'pagila', files: /^devrimgunduz__pagila\/pagila-schema\.sql$/ },
  { name: 'sakila', files: /^jOOQ__sakila\/postgres-sakila-db\/postgres-sakila-schema\.sql$/ },
  { name: 'clickbench', files: /^ClickHouse__ClickBench\/postgresql-indexed\/.*\.sql$/ },
];

/** A version as parts that compare: numbers as numbers. */
function versionParts(path: string): readonly (string | number)[] {
  return path.split(/(\d+)/).map((part, index) => (index % 2 === 1 ? Number(part) : part));
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [versionParts(a), versionParts(b)];
  for (const [index, part] of left.entries()) {
    const other = right[index];
    if (other === undefined || part === other) continue;
    return part < other ? -1 : 1;
  }
  return left.length - right.length;
}

/** The part of a migration file that goes up, where the tool keeps both directions in one file. */
function upPart(text: string): string {
  return text.split(/^-- (?:\+goose Down|migrate:down)/m)[0] ?? text;
}

/** The files of a history in the order in which they run; a dialect's own file replaces the general one of its version. */
export function corpusHistory(history: CorpusHistory): readonly HistoryFile[] {
  const found = corpusFiles().filter((file) => history.files.test(file.path));
  const paths = new Set(found.map((file) => file.path));
  return found
    .filter(({ path }) => {
      const own = path.replace(/(?<!\.postgres)\.up\.sql$/, '.postgres.up.sql');
      return own === path || !paths.has(own);
    })
    .sort((a, b) => compareVersions(a.path, b.path))
    .map(({ path, absolutePath }) => ({
      path,
      text: upPart(readFileSync(absolutePath, 'utf8').replace(/^\uFEFF/, '')),
    }));
}
