import type { Dialect } from '../../../text/dialect.ts';

const NAME = '"?([A-Za-z_]\\w*)"?';
const LIST = '\\(([\\w", ]+)\\)';

/** A statement of a change as Alembic says it; `op.execute` where it has no call of its own, or the call would hide what matters. */
export function alembicCall(statement: string, dialect: Dialect): string {
  const sql = statement.replace(/;(?:\s+--.*)?$/, '');
  const index = new RegExp(`^CREATE (UNIQUE )?INDEX (CONCURRENTLY )?${NAME} ON ${NAME} ${LIST}$`).exec(sql);
  if (index) {
    const [, unique, concurrently, name, table, columns = ''] = index;
    const options = `${unique ? ', unique=True' : ''}${concurrently ? ', postgresql_concurrently=True' : ''}`;
    return `op.create_index("${name}", "${table}", [${quoted(columns)}]${options})`;
  }
  const notNull = new RegExp(`^ALTER TABLE ${NAME} ALTER COLUMN ${NAME} (SET|DROP) NOT NULL$`).exec(sql);
  if (notNull)
    return `op.alter_column("${notNull[1]}", "${notNull[2]}", nullable=${notNull[3] === 'DROP' ? 'True' : 'False'})`;
  const foreign = new RegExp(
    `^ALTER TABLE ${NAME} ADD CONSTRAINT ${NAME} FOREIGN KEY ${LIST} REFERENCES ${NAME} ${LIST}(?: ON DELETE ([A-Z ]+?))?( NOT VALID)?$`,
  ).exec(sql);
  if (foreign) {
    const [, table, name, columns = '', parent, keys = '', onDelete, notValid] = foreign;
    const options = `${onDelete ? `, ondelete="${onDelete}"` : ''}${notValid ? ', postgresql_not_valid=True' : ''}`;
    return `op.create_foreign_key("${name}", "${table}", "${parent}", [${quoted(columns)}], [${quoted(keys)}]${options})`;
  }
  const constraint = new RegExp(`^ALTER TABLE ${NAME} DROP CONSTRAINT ${NAME}$`).exec(sql);
  if (constraint && dialect === 'postgresql') return `op.drop_constraint("${constraint[2]}", "${constraint[1]}")`;
  const column = new RegExp(`^ALTER TABLE ${NAME} DROP COLUMN ${NAME}$`).exec(sql);
  if (column) return `op.drop_column("${column[1]}", "${column[2]}")`;
  const renamed = new RegExp(`^ALTER TABLE ${NAME} RENAME TO ${NAME}$`).exec(sql);
  if (renamed) return `op.rename_table("${renamed[1]}", "${renamed[2]}")`;
  return `op.execute(${text(sql)})`;
}

function quoted(list: string): string {
  return list
    .split(',')
    .map((one) => `"${one.trim().replaceAll('"', '')}"`)
    .join(', ');
}

function text(sql: string): string {
  if (sql.includes('\n') || sql.includes('"')) return `"""${sql.replaceAll('\\', '\\\\')}"""`;
  return `"${sql.replaceAll('\\', '\\\\')}"`;
}
