import type { DatabaseContext } from '../rules/rule.ts';
import type { Dialect } from '../text/dialect.ts';
import type { ResolvedConfig } from './config.ts';
import { areUntouched } from './epoch.ts';
import type { FileRun, FileSurroundings } from './file-run.ts';
import { type Reads, sameList, sameSet } from './reads.ts';
import type { PlacedReport } from './stored-report.ts';

interface FileMemo {
  readonly config: ResolvedConfig;
  readonly dialect: Dialect;
  readonly run: FileRun;
  readonly reports: readonly PlacedReport[];
  epoch: number;
}

/** What the last run of the file-scope rules left: its reports where they still hold, else the run that the next one may go on from. */
export type Remembered = { readonly reports: readonly PlacedReport[] } | { readonly previous: FileRun | undefined };

const DIRECTIONS: readonly FileSurroundings['direction'][] = ['up', 'down'];

/** The last runs of file scope, of each database by file and direction. A run's reports hold for its very statements only. */
export class FileMemos {
  readonly #memos = new WeakMap<DatabaseContext, Map<string, FileMemo>>();

  recall(dialect: Dialect, config: ResolvedConfig, around: FileSurroundings): Remembered {
    const memo = this.#of(around.database).get(keyOf(around));
    if (!memo || !isSameEnvironment(memo, around)) return { previous: undefined };
    if (
      memo.config === config &&
      memo.dialect === dialect &&
      sameList(memo.run.around.statements, around.statements) &&
      areUntouched({ epoch: memo.epoch, reads: memo.run.reads }, around)
    ) {
      memo.epoch = around.epoch;
      return { reports: memo.reports };
    }
    return { previous: mayGoOn(memo, around) ? memo.run : undefined };
  }

  keep(dialect: Dialect, config: ResolvedConfig, run: FileRun, reports: readonly PlacedReport[]): void {
    const { around } = run;
    this.#of(around.database).set(keyOf(around), { config, dialect, run, reports, epoch: around.epoch });
  }

  /** Forgets the runs over a file. Returns what each had looked at. */
  letGo(database: DatabaseContext, path: string): readonly Reads[] {
    const memos = this.#of(database);
    return DIRECTIONS.flatMap((direction) => {
      const key = `${direction} ${path}`;
      const memo = memos.get(key);
      memos.delete(key);
      return memo ? [memo.run.reads] : [];
    });
  }

  #of(database: DatabaseContext): Map<string, FileMemo> {
    let memos = this.#memos.get(database);
    if (!memos) {
      memos = new Map();
      this.#memos.set(database, memos);
    }
    return memos;
  }
}

function keyOf({ direction, file }: FileSurroundings): string {
  return `${direction} ${file.path}`;
}

function isSameEnvironment({ run }: FileMemo, around: FileSurroundings): boolean {
  return (
    run.around.environment === around.environment &&
    run.around.databaseKey === around.databaseKey &&
    sameSet(run.around.batch, around.batch)
  );
}

/** True where what the last run was told of tables still holds but for the changed names. */
function mayGoOn({ epoch }: FileMemo, around: FileSurroundings): boolean {
  return epoch === around.epoch || (epoch === around.epoch - 1 && around.changes !== undefined);
}
