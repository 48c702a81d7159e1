import type { NamedEngine } from './engines.ts';
import type { SqlcPackage } from './sqlc-config.ts';

/** What a configuration, lock or manifest file tells of the databases around it. It is read as text and never run. */
export interface MarkerSummary {
  readonly kind: 'marker';
  readonly path: string;
  /** Which file this is: `prisma-lock`, `drizzle-journal`, `atlas-sum`, `manifest`, … */
  readonly marker: string;
  /** The engine that it names. */
  readonly engine?: NamedEngine;
  /** Layouts whose tool a package manifest depends on. */
  readonly tools?: readonly string[];
  /** Engines whose drivers a package manifest depends on. */
  readonly drivers?: readonly NamedEngine[];
  /** True where a package manifest depends on a library that hashes passwords. */
  readonly hashesPasswords?: true;
  /** Names in order: the files of a checksum list or manifest, the tags of a journal, the changes of a plan, `parents`. */
  readonly list?: readonly string[];
  /** The checksums of the files of `list`, in base64. */
  readonly hashes?: readonly string[];
  /** A folder or file that it points to, as a path. */
  readonly target?: string;
  /** The migrations folder that it points to, as a path. */
  readonly migrations?: string;
  /** Whether a script or migration runs in a transaction, where the file says. */
  readonly transaction?: boolean;
  readonly sqlc?: readonly SqlcPackage[];
  /** Prisma's version as the manifest asks for it: major and minor. */
  readonly prismaVersion?: readonly [number, number];
}
