import type { Table } from '../../../model/schema.ts';
import type { Dialect } from '../../../text/dialect.ts';
import type { SchemaChange } from '../../router/change/schema-change.ts';
import type { Language } from '../answer.ts';
import { prismaType } from './prisma-type.ts';
import type { WrittenSchemaChange } from './refine-change.ts';

/** The tools that write migrations from a model of their own, by the layout of a database. */
export type ModelTool = 'prisma' | 'drizzle';

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
  const edit = tool === 'prisma' ? prismaEdit(request, french) : drizzleEdit(request.change, french);
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

function prismaEdit({ change, dialect, model }: ModelChange, french: boolean): string | undefined {
  const owner = model ? `\`model ${model.name}\`` : french ? 'dans le modèle' : 'in the model';
  const field = (column: string): string =>
    model?.columns.find((one) => one.databaseName === column || one.name === column)?.name ?? column;
  const list = (columns: readonly string[]): string => columns.map(field).join(', ');
  switch (change.kind) {
    case 'addColumn': {
      const name = fieldName(change.column, model);
      const map = name === change.column ? '' : ` @map("${change.column}")`;
      const { type, attribute } = prismaType(change.type ?? 'text', dialect);
      const constant = change.default === undefined ? '' : ` @default(${change.default.replace(/^'(.*)'$/, '"$1"')})`;
      return `${owner}, \`${name} ${type}${change.required ? '' : '?'}${constant}${map}${attribute}\``;
    }
    case 'dropColumn':
      return french ? `${owner}, retirez \`${field(change.column)}\`` : `${owner}, remove \`${field(change.column)}\``;
    case 'renameColumn':
      return french
        ? `${owner}. Si seul le nom dans le code doit changer, \`${fieldName(change.to, model)} … @map("${change.column}")\` suffit, sans rien changer dans la base ; sinon Prisma générerait une suppression et un ajout`
        : `${owner}. If only the name in the code has to change, \`${fieldName(change.to, model)} … @map("${change.column}")\` is all, and nothing changes in the database; otherwise Prisma would generate a drop and an add`;
    case 'setNotNull':
      return french
        ? `${owner}, \`${field(change.column)}\` sans \`?\``
        : `${owner}, \`${field(change.column)}\` without its \`?\``;
    case 'dropNotNull':
      return french
        ? `${owner}, \`?\` derrière le type de \`${field(change.column)}\``
        : `${owner}, \`?\` behind the type of \`${field(change.column)}\``;
    case 'setDefault':
      return `${owner}, \`${field(change.column)} … @default(${change.value.replace(/^'(.*)'$/, '"$1"')})\``;
    case 'changeType': {
      const { type, attribute } = prismaType(change.type, dialect);
      return `${owner}, \`${field(change.column)} ${type}${attribute}\``;
    }
    case 'addIndex':
      return `${owner}, \`@@index([${list(change.columns)}])\``;
    case 'addUnique':
      return change.columns.length === 1
        ? `${owner}, \`${list(change.columns)} … @unique\``
        : `${owner}, \`@@unique([${list(change.columns)}])\``;
    case 'addForeignKey':
      return `${owner}, \`@relation(fields: [${field(change.column)}], references: [${change.parentColumn}])\``;
    case 'createTable':
      return french ? 'un nouveau `model`' : 'a new `model`';
    case 'addColumnValue':
    case 'addEnumValue':
      return french ? `\`${change.value}\` dans son \`enum\`` : `\`${change.value}\` in its \`enum\``;
    case 'dropIndex':
      return french ? 'retirez son `@@index`' : 'remove its `@@index`';
    default:
      return undefined;
  }
}

/** A column's name as a field, in the way of the other fields: camel case where they are mapped to snake case. */
function fieldName(column: string, model: Table | undefined): string {
  const isMapped = model?.columns.some((one) => one.name !== one.databaseName) ?? false;
  return isMapped ? column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()) : column;
}

function drizzleEdit(change: SchemaChange, french: boolean): string | undefined {
  const camel = (name: string): string => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const on = (table: string, columns: readonly string[]): string =>
    columns.map((one) => `${camel(table)}.${camel(one)}`).join(', ');
  switch (change.kind) {
    case 'setNotNull':
      return `\`.notNull()\` ${french ? 'sur' : 'on'} \`${camel(change.column)}\``;
    case 'dropNotNull':
      return french
        ? `\`${camel(change.column)}\` sans \`.notNull()\``
        : `\`${camel(change.column)}\` without \`.notNull()\``;
    case 'setDefault':
      return `\`.default(${change.value})\` ${french ? 'sur' : 'on'} \`${camel(change.column)}\``;
    case 'addIndex':
      return `\`index('${change.table}_${change.columns.join('_')}_idx').on(${on(change.table, change.columns)})\``;
    case 'addUnique':
      return `\`uniqueIndex('${change.table}_${change.columns.join('_')}_key').on(${on(change.table, change.columns)})\``;
    case 'addForeignKey':
      return `\`.references(() => ${camel(change.parent)}.${camel(change.parentColumn)})\` ${french ? 'sur' : 'on'} \`${camel(change.column)}\``;
    case 'renameColumn':
      return french
        ? `la clé \`${camel(change.to)}\` avec \`'${change.column}'\` comme nom de colonne suffit si seul le nom dans le code change`
        : `the key \`${camel(change.to)}\` with \`'${change.column}'\` as the column's name is all, if only the name in the code has to change`;
    case 'addColumn':
    case 'dropColumn':
    case 'changeType':
      return `\`${camel(change.column)}\` ${french ? 'dans' : 'in'} \`${camel(change.table)}\``;
    case 'createTable':
      return `\`${camel(change.table)}\``;
    default:
      return undefined;
  }
}
