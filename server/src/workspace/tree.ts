import type { FileSummary, PrismaSummary, SqlSummary } from './file-summary.ts';
import type { MarkerSummary } from './marker-summary.ts';
import { ancestorsOf, compareText, folderOf, joinPath } from './path.ts';
import type { ScriptSummary } from './scripts.ts';

/** The workspace's summaries by place. Questions that many files of a folder ask are answered once. */
export class WorkspaceTree {
  /** In path order. */
  readonly sql: readonly SqlSummary[];
  readonly prisma: readonly PrismaSummary[];
  readonly scripts: readonly ScriptSummary[];
  readonly markers: readonly MarkerSummary[];
  readonly #byPath = new Map<string, FileSummary>();
  readonly #sqlByFolder = new Map<string, SqlSummary[]>();
  readonly #markersByFolder = new Map<string, MarkerSummary[]>();
  readonly #traces = new Map<string, ReadonlySet<string>>();
  readonly #tools = new Map<string, ReadonlySet<string>>();
  readonly #above = new Map<string, readonly MarkerSummary[]>();

  constructor(summaries: Iterable<FileSummary>) {
    for (const summary of summaries) this.#byPath.set(summary.path, summary);
    const ordered = [...this.#byPath.values()].sort((a, b) => compareText(a.path, b.path));
    this.sql = ordered.filter((summary) => summary.kind === 'sql');
    this.prisma = ordered.filter((summary) => summary.kind === 'prisma');
    this.scripts = ordered.filter((summary) => summary.kind === 'script');
    this.markers = ordered.filter((summary) => summary.kind === 'marker');
    for (const summary of this.sql) group(this.#sqlByFolder, summary.folder, summary);
    for (const summary of this.markers) group(this.#markersByFolder, folderOf(summary.path), summary);
  }

  has(path: string): boolean {
    return this.#byPath.has(path);
  }

  /** The SQL files directly in a folder, in path order. */
  sqlIn(folder: string): readonly SqlSummary[] {
    return this.#sqlByFolder.get(folder) ?? [];
  }

  /** The marker of that kind directly in a folder. */
  marker(folder: string, marker: string): MarkerSummary | undefined {
    return this.#markersByFolder.get(folder)?.find((one) => one.marker === marker);
  }

  /** The marker file of that exact path. */
  markerAt(folder: string, name: string): MarkerSummary | undefined {
    const found = this.#byPath.get(joinPath(folder, name));
    return found?.kind === 'marker' ? found : undefined;
  }

  /** The markers in the folder and above it, the nearest first. */
  markersAbove(folder: string): readonly MarkerSummary[] {
    let markers = this.#above.get(folder);
    if (!markers) {
      markers = ancestorsOf(folder).flatMap((one) => this.#markersByFolder.get(one) ?? []);
      this.#above.set(folder, markers);
    }
    return markers;
  }

  /** The nearest marker of that kind in the folder or above it. */
  nearest(folder: string, marker: string): MarkerSummary | undefined {
    return this.markersAbove(folder).find((one) => one.marker === marker);
  }

  /** True where a package manifest in the folder or above it depends on the layout's tool. */
  usesTool(folder: string, layout: string): boolean {
    let tools = this.#tools.get(folder);
    if (!tools) {
      tools = new Set(this.markersAbove(folder).flatMap((one) => one.tools ?? []));
      this.#tools.set(folder, tools);
    }
    return tools.has(layout);
  }

  /** The layouts whose marks a SQL file directly in the folder bears. */
  traces(folder: string): ReadonlySet<string> {
    let traces = this.#traces.get(folder);
    if (!traces) {
      traces = new Set(this.sqlIn(folder).flatMap((one) => one.traces));
      this.#traces.set(folder, traces);
    }
    return traces;
  }
}

function group<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const members = groups.get(key);
  if (members) members.push(item);
  else groups.set(key, [item]);
}
