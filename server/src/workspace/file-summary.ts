import type { ContentKind } from './content.ts';
import type { SignalDialect } from './dialect-words.ts';
import type { NamedEngine } from './engines.ts';
import type { MarkerSummary } from './marker-summary.ts';
import type { ScriptSummary } from './scripts.ts';

/** A part of a file that runs in one direction, before the runner's own habits are known. Absolute offsets. */
export interface AnnotatedSection {
  readonly direction: 'up' | 'down';
  readonly start: number;
  readonly end: number;
  /** True where the section itself asks to run outside a transaction. */
  readonly optsOut: boolean;
}

/** What discovery needs to know of a SQL file. It depends on the file's path and text alone, so it can be cached with them. */
export interface SqlSummary {
  readonly kind: 'sql';
  readonly path: string;
  /** The path's parts, which every layout looks at. */
  readonly folder: string;
  readonly name: string;
  readonly content: ContentKind;
  /** The number of statements, 2 for any more. */
  readonly statements: 0 | 1 | 2;
  /** The tables that it creates, see `SqlContent.creates`. */
  readonly creates: readonly string[];
  readonly changesTables: boolean;
  /** True for the output of a dump tool: it shows the whole schema at one moment. */
  readonly dump: boolean;
  /** Whether statements that refuse to run in a transaction (`CONCURRENTLY`, VACUUM, …) are all of the file, some of it, or none. */
  readonly nonTransactional: 'none' | 'some' | 'all';
  /** True where a tool's annotation says that the file stands for everything before it (Atlas's checkpoint). */
  readonly checkpoint: boolean;
  /** The engine that a comment (`-- dialect: mysql`) or an annotation (`dbms:postgresql`) names. */
  readonly stated?: NamedEngine | undefined;
  readonly leaning?: { readonly dialect: SignalDialect; readonly strength: 1 | 2 | 3 } | undefined;
  /** Layouts whose marks the text bears. */
  readonly traces: readonly string[];
  /** Layouts whose way out of the runner's transaction the text takes. */
  readonly optOuts: readonly string[];
  /** The sections that a layout's annotations make, by the layout that wrote them. */
  readonly annotated?: { readonly layout: string; readonly sections: readonly AnnotatedSection[] } | undefined;
}

/** What discovery needs to know of a Prisma schema file. */
export interface PrismaSummary {
  readonly kind: 'prisma';
  readonly path: string;
  readonly hasDatasource: boolean;
  /** `provider` of the datasource, as written. */
  readonly provider?: string;
  /** The names of models, views, types and enums. */
  readonly declares: readonly string[];
}

export type FileSummary = SqlSummary | PrismaSummary | ScriptSummary | MarkerSummary;
