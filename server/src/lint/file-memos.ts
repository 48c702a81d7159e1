import type { DatabaseContext } from '../rules/rule.ts';
import type { Dialect } from '../text/dialect.ts';
import type { ResolvedConfig } from './config.ts';
import { areUntouched } from './epoch.ts';
import type { FileRun, FileSurroundings } from './file-run.ts';
import { sameList } from './reads.ts';
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
  return run.around.environment === around.environment && run.around.databaseKey === around.databaseKey;
}

/** True where what the last run was told of tables still holds but for the changed names. */
function mayGoOn({ run, epoch }: FileMemo, around: FileSurroundings): boolean {
  const { batch } = run.around;
  return (
    (epoch === around.epoch || (epoch === around.epoch - 1 && around.changes !== undefined)) &&
    batch.size === around.batch.size &&
    [...batch].every((path) => around.batch.has(path))
  );
}
