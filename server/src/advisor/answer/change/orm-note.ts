import type { Table } from '../../../model/schema.ts';
import type { Dialect } from '../../../text/dialect.ts';
import type { Language } from '../answer.ts';
import { drizzleEdit } from './drizzle-edit.ts';
import { prismaEdit } from './prisma-edit.ts';
import type { WrittenSchemaChange } from './refine-change.ts';

/** The tools that write migrations from a model of their own, by the layout of a database. */
type ModelTool = 'prisma' | 'drizzle';

export function modelTool(layout: string): ModelTool | undefined {
  if (layout.startsWith('prisma')) return 'prisma';
  return layout === 'drizzle' ? 'drizzle' : undefined;
}

/** What the note on a model is made from. */
export interface ModelChange {
  readonly change: WrittenSchemaChange;
  /** The name that the migration gets. */
  readonly name: string;
  readonly dialect: Dialect;
  /** The table as the tool's own schema file has it. */
  readonly model: Table | undefined;
  /** The table that a new foreign key points at, as the tool's own schema file has it. */
  readonly parent?: Table | undefined;
  /** The statements make the table anew, which the tools of SQLite generate as well. */
  readonly isRebuilt?: boolean;
}

/**
 * What is to be changed in the schema file of the ORM beside the statements, and how its tool then makes the migration: SQL alone would leave
 * the model behind, and the next generated migration would take the change back (Prisma documentation, "Customizing migrations"; Drizzle
 * documentation, "drizzle-kit generate").
 */
export function ormNote(tool: ModelTool, request: ModelChange, language: Language): string {
  const french = language === 'fr';
  const edit =
    tool === 'prisma'
      ? prismaEdit({ ...request, parent: request.parent }, french)
      : drizzleEdit(request.change, request.dialect, french);
  const run =
    tool === 'prisma'
      ? `npx prisma migrate dev --create-only --name ${request.name}`
      : `npx drizzle-kit generate --name ${request.name}`;
  const target = tool === 'prisma' ? 'schema.prisma' : french ? 'le schéma Drizzle' : 'the Drizzle schema';
  const alone = edit === undefined;
  const isRebuilt = request.isRebuilt === true && !alone;
  if (french) {
    const what = alone ? `${target} ne sait pas dire cela` : `Changez aussi ${target} : ${edit}`;
    const compare = `Puis \`${run}\`, et comparez ce qui est généré aux instructions ci-dessous, sans BEGIN ni COMMIT : l'outil ouvre lui-même la transaction.`;
    if (isRebuilt) return `${what}. ${compare}`;
    return `${what}. Puis \`${alone && tool === 'drizzle' ? `${run} --custom` : run}\`, et mettez les instructions ci-dessous à la place de celles qui sont générées : un fichier pour chacune qui doit être seule.`;
  }
  const what = alone ? `${target} cannot say this` : `Change ${target} too: ${edit}`;
  if (isRebuilt)
    return `${what}. Then \`${run}\`, and compare what is generated with the statements below, less BEGIN and COMMIT: the tool opens the transaction itself.`;
  return `${what}. Then \`${alone && tool === 'drizzle' ? `${run} --custom` : run}\`, and put the statements below in place of the generated ones, in a file of its own where one must stand alone.`;
}
