import type { MemoryFolder } from '../advisor/memory/read-memory.ts';
import type { SkillFolder } from '../advisor/skills/library.ts';
import type { Engine } from '../lint/engine.ts';
import type { PrismaTools } from '../syntax/prisma/prisma-tools.ts';
import type { CheckArguments } from './check-arguments.ts';
import type { FileReport } from './file-report.ts';

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
  /** True where the files that only tell of the products in use (lock files, compose files, …) are wanted too. */
  readonly withStack?: boolean;
  /** Configuration keys from the command line. */
  readonly flags: Readonly<Record<string, unknown>>;
}

/** How the paths of a project are shown: relative to `here`, or absolute outside of it where the user named a path so. */
export interface PathNaming {
  /** The absolute folder that the engine's paths are relative to. */
  readonly root: string;
  /** The absolute folder that the user stands in. */
  readonly here: string;
  readonly absolute: boolean;
}

/** The files of a project in the engine's terms: paths relative to `root`. */
export interface LoadedWorkspace {
  readonly root: string;
  readonly naming: PathNaming;
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

/** What a command said, and how it ended. */
export interface CheckRecord {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A place for what a check says. */
export interface CheckCacheEntry {
  /** What it said the last time, where nothing changed since. */
  readonly record?: CheckRecord;
  /** Keeps what it says now. Never throws. */
  keep(record: CheckRecord): Promise<void>;
}

/** What the engine knows of deployment. */
export type DeployedFiles = Parameters<Engine['setDeployed']>[0];

/** What other threads need to take their part of a check. */
export interface SharedCheck {
  readonly workspace: LoadedWorkspace;
  readonly flags: Readonly<Record<string, unknown>>;
  /** The engine's paths of the files to report on. */
  readonly paths: readonly string[];
}

/** Other threads that check with this one. */
export interface CheckWorkers {
  readonly count: number;
  /**
   * Starts the work on the shards from 1 on. Each promise rejects where its thread failed; what the thread logs goes to the host's
   * standard error.
   */
  run(deployed: DeployedFiles): readonly Promise<readonly FileReport[]>[];
}

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
  /** An engine with every rule; loaded at the first use. */
  createEngine(): Promise<Engine>;
  /** The place for what a check says; undefined where the files cannot be told from what they were. */
  openCheckCache(args: CheckArguments): Promise<CheckCacheEntry | undefined>;
  /** Threads that share a check, started at once; none where the check is too small, or the machine has no second processor. */
  startCheckWorkers(check: SharedCheck): CheckWorkers | undefined;
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
  /** The same with all of their files, templates among them, for copying. */
  readShippedSkillFiles(): Promise<readonly SkillFolder[]>;
  /** The spokes of the workspace itself, in `.schemawise/skills` below its root. */
  readTeamSkills(root: string): Promise<readonly SkillFolder[]>;
  /** What the team chose to remember, in `.schemawise/memory` below the workspace's root. */
  readMemory(root: string): Promise<MemoryFolder>;
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
