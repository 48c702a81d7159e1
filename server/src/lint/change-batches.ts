import type { DatabasePlan, FilePlace } from '../model/database.ts';
import { sameSet } from './reads.ts';

/** What decides which files run as one. */
export interface BatchSurroundings {
  /** Undefined where nothing is known about deployment. */
  readonly isDeployed: ((path: string) => boolean) | undefined;
  readonly createsTables: (path: string) => boolean;
  /** A new object whenever files, layouts or deployment change. */
  readonly environment: object;
  /** See `DatabaseState`. */
  readonly epoch: number;
}

interface Known {
  readonly at: unknown;
  readonly files: ReadonlySet<string>;
}

/**
 * The files of a database that run as one: where deployment is known, all migrations that are not deployed yet; otherwise each file for
 * itself. Declarative schema files describe one state together, unless a file creates no table and so can only be a change. A batch of
 * many files is the same set for as long as it holds the same.
 */
export class ChangeBatches {
  readonly #plan: DatabasePlan;
  #schema: Known | undefined;
  #undeployed: Known | undefined;

  constructor(plan: DatabasePlan) {
    this.#plan = plan;
  }

  /** The files that run as one with that one, itself included. */
  of(file: FilePlace, { isDeployed, createsTables, environment, epoch }: BatchSurroundings): ReadonlySet<string> {
    if (file.role === 'schema' && createsTables(file.path)) {
      this.#schema = this.#renewed(this.#schema, epoch, (one) => one.role === 'schema' && createsTables(one.path));
      return this.#schema.files;
    }
    if (file.role === 'migration' && isDeployed && !isDeployed(file.path)) {
      const isNew = (one: FilePlace): boolean => one.role === 'migration' && !isDeployed(one.path);
      this.#undeployed = this.#renewed(this.#undeployed, environment, isNew);
      return this.#undeployed.files;
    }
    return new Set([file.path]);
  }

  #renewed(known: Known | undefined, at: unknown, isIn: (file: FilePlace) => boolean): Known {
    if (known && known.at === at) return known;
    const files = new Set(this.#plan.files.filter(isIn).map(({ path }) => path));
    return { at, files: known && sameSet(known.files, files) ? known.files : files };
  }
}
