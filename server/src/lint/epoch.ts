import type { AnyChanges } from './changes.ts';
import type { Reads } from './reads.ts';

/** A moment of a database's life: what is remembered from the one before it holds but for the changes. */
export interface Epoch {
  readonly epoch: number;
  readonly changes: AnyChanges;
}

/** True where the changes alone tell that nothing read has changed since the memo was last known to hold. */
export function areUntouched({ epoch, reads }: { epoch: number; reads: Reads }, now: Epoch): boolean {
  return epoch === now.epoch || (epoch === now.epoch - 1 && reads.areApartFrom(now.changes));
}
