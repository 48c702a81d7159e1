import type { SkillFolder } from '../advisor/skills/library.ts';
import type { Engine } from '../lint/engine.ts';
import type { PrismaTools } from '../syntax/prisma/prisma-tools.ts';

/** Where text goes: a terminal, a pipe or a file. */
export interface Output {
  write(text: string): void;
  readonly isTerminal: boolean;
}

/** A file that was left out, and why, in words that complete `x was skipped: …`. */
export interface SkippedFile {
  readonly path: string;
  readonly reason: string;
}

/** What a command asks to be read. */
export interface WorkspaceRequest {
  /** As the user wrote them; the current folder where there are none. */
  readonly paths: readonly string[];
  /** A file whose text comes from standard input instead of the disk. */
  readonly stdinFile?: string;
  /** Configuration keys from the command line. */
  readonly flags: Readonly<Record<string, unknown>>;
  /** True where the files that only tell of the products in use (lock files, compose files, …) are wanted too. */
  readonly withStack?: boolean;
}

/** The files of a project in the engine's terms: paths relative to `root`. */
export interface LoadedWorkspace {
  /** The absolute folder that paths are relative to. */
  readonly root: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** The files that the user asked for; the others only explain them. Sorted. */
  readonly selected: readonly string[];
  /** Files that the user asked for and that were not read. */
  readonly skipped: readonly SkippedFile[];
  /** A path as people know it: relative to the folder that they stand in. */
  display(path: string): string;
}

/** A failure whose message is all that the user needs; the command ends with exit code 2. */
export class UsageError extends Error {}

/** What the command line needs of the machine. Paths of the user's are relative to the folder that the user stands in. */
export interface CliHost {
  readonly version: string;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Milliseconds from some fixed moment. */
  now(): number;
  /** The date and time of day. */
  date(): Date;
  createEngine(): Engine;
  /** Prisma's own validation and formatter; loaded at the first use. */
  readonly prismaTools: PrismaTools;
  /** Reads a project. Throws a {@link UsageError} for a path that does not exist or cannot be read. */
  loadWorkspace(request: WorkspaceRequest): Promise<LoadedWorkspace>;
  /** Of the given files below `root`, the deployed ones with their deployed text; undefined where nothing tells. */
  readDeployedFiles(
    root: string,
    paths: readonly string[],
    revisionOf: (path: string) => string | undefined,
  ): Promise<ReadonlyMap<string, string> | undefined>;
  /** Of the given files, those that differ from the git revision. Throws a {@link UsageError} where that cannot be told. */
  changedSince(revision: string, root: string, paths: readonly string[]): Promise<ReadonlySet<string>>;
  /** The spokes that come with the product. */
  readShippedSkills(): Promise<readonly SkillFolder[]>;
  /** The spokes of the workspace itself, in `.schemawise/skills` below its root. */
  readTeamSkills(root: string): Promise<readonly SkillFolder[]>;
  /** A file of the user's, such as a baseline; undefined where there is none. Throws a {@link UsageError} where it cannot be read. */
  readUserFile(path: string): Promise<string | undefined>;
  /** Writes a file of the user's as a whole or not at all. */
  writeUserFile(path: string, text: string): Promise<void>;
  /**
   * Writes a file of the workspace as a whole or not at all, in the encoding that it has. `before` is the text that it should have now,
   * undefined where it should not exist. Throws a {@link UsageError} where that is not so, or where it cannot be written.
   */
  writeWorkspaceFile(root: string, path: string, before: string | undefined, text: string): Promise<void>;
}
