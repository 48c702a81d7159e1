import type { ChangedNames } from './changed-names.ts';
import type { Reads } from './recorded-schema.ts';

/** A moment of a database's life: what is remembered from the one before it holds but for the changed names. */
export interface Epoch {
  readonly epoch: number;
  readonly changedNames: ChangedNames;
}

/** True where the names alone tell that nothing read has changed since the memo was last known to hold. */
export function areUntouched({ epoch, reads }: { epoch: number; reads: Reads }, now: Epoch): boolean {
  return epoch === now.epoch || (epoch === now.epoch - 1 && reads.areApartFrom(now.changedNames));
}
