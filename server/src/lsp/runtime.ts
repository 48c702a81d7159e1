import type { SkillFolder } from '../advisor/skills/library.ts';
import type { ParserLoader } from '../lint/parser-pool.ts';
import type { PrismaTools } from '../syntax/prisma/prisma-tools.ts';

/** A file that the walk came across; `path` is absolute and '/'-separated. */
export interface FoundFile {
  readonly path: string;
}

export interface WalkOptions {
  /** True for the paths (relative to the root) that should be found. */
  isWanted(relativePath: string): boolean;
  /** True for the files directly in the folder only. */
  readonly shallow?: boolean;
  /** Called for each folder that cannot be read. */
  onUnreadable(path: string, reason: string): void;
}

/** Text, or why there is none, in words that complete "X was skipped: …". */
export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'skipped'; readonly reason: string };

/**
 * What the language server needs of a disk. Paths are absolute and '/'-separated (a file system that is no disk may have them begin with a
 * scheme); nothing here throws.
 */
export interface FileSystem {
  /** The path of a URI; undefined where this file system does not hold it. */
  pathOf(uri: string): string | undefined;
  /** The URI of a path. */
  uriOf(path: string): string;
  walk(root: string, options: WalkOptions): AsyncIterable<FoundFile>;
  isFolder(path: string): Promise<boolean>;
  readText(path: string, maxBytes: number): Promise<FileText>;
}

/** The machine that the language server runs on. A browser is one too: its file system is what the client reads for it. Without a file system, open documents are all there is. */
export interface Runtime {
  readonly version: string;
  readonly loadParser: ParserLoader;
  readonly fileSystem?: FileSystem;
  /** Gives back memory that is not used any more, where the machine can be asked to. */
  tidyMemory?(): void;
  /** Prisma's own code, to check what a fix would make of a schema. */
  readonly prismaTools?: PrismaTools;
  /** The folder of the shipped spokes, '/'-separated, and how the spokes of a folder are read; without it there are no answers, only routes. */
  readonly skills?: {
    readonly folder: string;
    read(folder: string, onProblem: (problem: string) => void): Promise<readonly SkillFolder[]>;
  };
  /**
   * Which of the files are deployed, and with which text: committed on the revision that is named for them, else on the default branch
   * of their repository.
   *
   * @param root absolute folder
   * @param paths relative to `root`; so are the keys of the result
   * @param onReason hears, in a sentence for people, why nothing or not everything is known
   * @param revisionOf the branch, tag or commit that the configuration names for a path
   * @returns undefined where nothing tells
   */
  readDeployedFiles?(
    root: string,
    paths: readonly string[],
    onReason: (reason: string) => void,
    revisionOf: (path: string) => string | undefined,
  ): Promise<ReadonlyMap<string, string> | undefined>;
}
