import { starColumns } from '../../schema/names/outputs.ts';
import type { OpenStar } from './star.ts';

/** A column that a star stands for, with the name that qualifies it; none for the merged columns of USING. */
export interface StarColumn {
  readonly name: string;
  readonly qualifier?: string;
}

/** The columns that a star stands for, in order; undefined where a table or an expression's name is not known. */
export function columnsOfStar({ star, scope }: OpenStar): readonly StarColumn[] | undefined {
  const found: StarColumn[] = [];
  for (const { name, source } of starColumns(star, scope) ?? []) {
    if (name === undefined || name === UNNAMED) return undefined;
    const qualifier = source?.name;
    found.push(qualifier === undefined ? { name } : { name, qualifier });
  }
  return found.length > 0 ? found : undefined;
}

/** What PostgreSQL shows for a column without a name; nothing can refer to it. */
const UNNAMED = '?column?';
