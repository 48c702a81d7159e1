import { readContent, type SqlContent } from './content.ts';
import { engineOfName, type NamedEngine } from './engines.ts';
import type { FileSummary, PrismaSummary, SqlSummary } from './file-summary.ts';
import { LAYOUTS } from './layouts/index.ts';
import { summarizeMarker } from './markers.ts';
import { folderOf, nameOf } from './path.ts';
import { isQueryScript, summarizeScript } from './scripts.ts';
import { sourceLanguage } from './source-files.ts';

/** A file of the workspace: SQL, Prisma, TypeScript or JavaScript, or one that `isMarkerFile` accepts. */
export interface WorkspaceFile {
  readonly path: string;
  readonly text: string;
}

/** Reads what discovery needs of one file, so that an edit elsewhere never reads it again. Never fails. */
export function summarize(path: string, text: string): FileSummary {
  switch (sourceLanguage(path)) {
    case 'prisma':
      return summarizePrisma(path, text);
    case 'sql':
      return summarizeSqlFrom(path, text, readContent(text), readMarks(text));
    case 'typescript':
      if (isQueryScript(path, text)) return summarizeScript(path, text);
      return summarizeMarker(path, text) ?? { kind: 'marker', path, marker: 'none' };
    default:
      return summarizeMarker(path, text) ?? { kind: 'marker', path, marker: 'none' };
  }
}

/** True where discovery cannot tell the two apart, so that an edit needs no new discovery. */
export function sameSummary(a: FileSummary, b: FileSummary): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

const DUMP_HEADER =
  /^-- (?:PostgreSQL database dump|MySQL dump|MariaDB dump|phpMyAdmin SQL Dump|Dumped (?:from|by))|^SELECT pg_catalog\.set_config\('search_path'/m;
const DUMP_HEADER_LENGTH = 4096;

/** Atlas documentation, "Checkpoints": the directive stands in the file's header. */
const CHECKPOINT = /^-- atlas:checkpoint\b/m;

/** `-- dialect: mysql`, `--sql-dialect tsql`, `-- sqlfluff:dialect:postgres`; and the `dbms:` attribute of a Liquibase changeset. */
const STATED =
  /^--\s*(?:sql[-_ ]?|sqlfluff:)?(?:dialect|engine)\s*[:= ]\s*([\w-]+)\s*$|^--\s*changeset\b.*\bdbms:\s*"?([\w,!-]+)/im;

/** What the layouts' annotations in a text say. */
export type SqlMarks = Pick<SqlSummary, 'traces' | 'optOuts' | 'annotated' | 'checkpoint'>;

/** Reads the annotations. Each holds `--` and reaches over two lines at most, blank ones aside. */
export function readMarks(text: string): SqlMarks {
  const traces: string[] = [];
  const optOuts: string[] = [];
  let annotated: SqlSummary['annotated'];
  for (const layout of LAYOUTS) {
    if (layout.optOut?.test(text)) optOuts.push(layout.id);
    if (!layout.trace?.test(text)) continue;
    traces.push(layout.id);
    if (layout.sections && !annotated) annotated = { layout: layout.id, sections: layout.sections(text) };
  }
  return { checkpoint: CHECKPOINT.test(text), traces, optOuts, ...(annotated ? { annotated } : {}) };
}

/** Puts a summary together from the parts that {@link readContent} and {@link readMarks} read. */
export function summarizeSqlFrom(path: string, text: string, content: SqlContent, marks: SqlMarks): SqlSummary {
  const stated = statedEngine(text);
  return {
    kind: 'sql',
    path,
    folder: folderOf(path),
    name: nameOf(path),
    content: content.kind,
    statements: content.statements,
    creates: content.creates,
    changesTables: content.changesTables,
    dump: DUMP_HEADER.test(text.slice(0, DUMP_HEADER_LENGTH)),
    nonTransactional: content.nonTransactional,
    checkpoint: marks.checkpoint,
    ...(stated ? { stated } : {}),
    ...(content.leaning ? { leaning: content.leaning } : {}),
    traces: marks.traces,
    optOuts: marks.optOuts,
    ...(marks.annotated ? { annotated: marks.annotated } : {}),
  };
}

function statedEngine(text: string): NamedEngine | undefined {
  const match = STATED.exec(text.slice(0, DUMP_HEADER_LENGTH));
  const written = match?.[1] ?? match?.[2];
  return written === undefined || written.startsWith('!') ? undefined : engineOfName(written);
}

function summarizePrisma(path: string, text: string): PrismaSummary {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
  const datasource = /^[ \t]*datasource\s+\w+\s*\{([^}]*)\}?/m.exec(code);
  const provider = /\bprovider\s*=\s*(?:\[\s*)?"([^"\n]*)"/.exec(datasource?.[1] ?? '')?.[1];
  const declares = [...code.matchAll(/^[ \t]*(?:model|view|type|enum)\s+(\w+)\s*\{/gm)].map(
    (match) => match[1] as string,
  );
  return {
    kind: 'prisma',
    path,
    hasDatasource: datasource !== null,
    ...(provider === undefined ? {} : { provider }),
    declares,
  };
}
