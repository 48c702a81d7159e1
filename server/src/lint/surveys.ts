import type { FilePlace } from '../model/database.ts';
import type { Table } from '../model/schema.ts';
import type { Survey, SurveyContext } from '../rules/rule.ts';
import type { Changes } from './changes.ts';
import type { Reads } from './reads.ts';
import { surveyedFiles, surveyedPaths } from './surveyed-files.ts';

interface Entry {
  gathered: unknown;
  readonly files: ReadonlyMap<string, FilePlace>;
  /** What has changed since it was last asked for. */
  tables: Map<string, Table | undefined>;
  readonly changed: Set<string>;
}

/** What the database-scope rules have gathered of one schema, see {@link Survey}. */
export class Surveys {
  readonly #entries = new Map<Survey<unknown>, Entry>();

  /** Notes what every survey has to take in before it is asked for again. */
  note(tables: ReadonlyMap<string, Table | undefined>, { statements }: Pick<Changes, 'statements'>): void {
    for (const entry of this.#entries.values()) {
      for (const [key, table] of tables) entry.tables.set(key, table);
      for (const path of statements) if (entry.files.has(path)) entry.changed.add(path);
    }
  }

  /**
   * What a survey has gathered, up to date.
   *
   * @param reads is told what the survey depends on
   */
  gathered<S>(survey: Survey<S>, context: SurveyContext, reads?: Reads): S {
    const entry = this.#entries.get(survey) ?? this.#begin(survey, context);
    reads?.touchSchema();
    reads?.touchStatementsOf(surveyedPaths(survey, context.database.plan));
    if (entry.tables.size === 0 && entry.changed.size === 0) return entry.gathered as S;
    // Where it fails, it begins anew the next time.
    this.#entries.delete(survey);
    const files = [...entry.changed].flatMap((path) => entry.files.get(path) ?? []);
    survey.update(entry.gathered as S, { tables: entry.tables, files }, context);
    this.#entries.set(survey, entry);
    entry.tables = new Map();
    entry.changed.clear();
    return entry.gathered as S;
  }

  #begin(survey: Survey<unknown>, { schema, database }: SurveyContext): Entry {
    const files = surveyedFiles(survey, database.plan);
    const tables = new Map([...schema.tables(), ...schema.outsideTables()].map((table) => [table.key, table]));
    const entry = { gathered: survey.start(), files, tables, changed: new Set(files.keys()) };
    this.#entries.set(survey, entry);
    return entry;
  }
}
