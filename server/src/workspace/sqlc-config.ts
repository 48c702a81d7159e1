import { engineOfName, type NamedEngine } from './engines.ts';
import { resolvePath } from './path.ts';

/** One package of an sqlc configuration: its schema and query files or folders (globs as written), as paths. */
export interface SqlcPackage {
  readonly engine?: NamedEngine;
  readonly schema: readonly string[];
  readonly queries: readonly string[];
}

interface Draft {
  engine?: string;
  schema: string[];
  queries: string[];
}

/** Reads `sqlc.json`, both versions of its format (sqlc documentation, "Configuration"). A text that is no JSON has no packages. */
export function readSqlcJson(folder: string, text: string): SqlcPackage[] {
  let config: unknown;
  try {
    config = JSON.parse(text);
  } catch {
    return [];
  }
  if (typeof config !== 'object' || config === null) return [];
  const { sql, packages } = config as { sql?: unknown; packages?: unknown };
  const entries = Array.isArray(sql) ? sql : Array.isArray(packages) ? packages : [];
  return entries.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return [];
    const { engine, schema, queries } = entry as Record<string, unknown>;
    return finish(folder, {
      ...(typeof engine === 'string' ? { engine } : {}),
      schema: strings(schema),
      queries: strings(queries),
    });
  });
}

/** Reads the keys that matter of `sqlc.yaml`, line by line: `engine`, and `schema` and `queries` as a value, a flow list or a block list. */
export function readSqlcYaml(folder: string, text: string): SqlcPackage[] {
  const drafts: Draft[] = [];
  let open: { list: string[]; indent: number } | undefined;
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.replace(/\s+#.*$/, '');
    const key = /^(\s*)(-\s+)?(engine|schema|queries|name|path)\s*:\s*(.*)$/.exec(line);
    if (key) {
      const [, , dash, name, value = ''] = key;
      if (dash || drafts.length === 0) drafts.push({ schema: [], queries: [] });
      const draft = drafts.at(-1) as Draft;
      open = undefined;
      if (name === 'engine') draft.engine = unquote(value);
      else if (name === 'schema' || name === 'queries') {
        if (value.trim() === '') open = { list: draft[name], indent: line.search(/\S/) };
        else draft[name].push(...flowList(value));
      }
      continue;
    }
    const item = /^(\s*)-\s+(.+)$/.exec(line);
    if (item && open && !/^[\w-]+:\s/.test(item[2] ?? '')) open.list.push(unquote(item[2] ?? ''));
    else if (line.trim() !== '') open = undefined;
  }
  return drafts.flatMap((draft) => finish(folder, draft));
}

function finish(folder: string, draft: Draft): SqlcPackage[] {
  if (draft.schema.length === 0 && draft.queries.length === 0) return [];
  const named = draft.engine === undefined ? undefined : engineOfName(draft.engine);
  return [
    {
      ...(named ? { engine: named } : {}),
      schema: draft.schema.map((path) => resolvePath(folder, path)),
      queries: draft.queries.map((path) => resolvePath(folder, path)),
    },
  ];
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

function flowList(value: string): string[] {
  const inner = /^\[(.*)\]\s*$/.exec(value.trim())?.[1];
  return inner === undefined
    ? [unquote(value)]
    : inner
        .split(',')
        .map(unquote)
        .filter((item) => item !== '');
}

function unquote(value: string): string {
  return value.trim().replace(/^(["'])(.*)\1$/, '$2');
}
