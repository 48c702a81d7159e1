const NAME = '"?([A-Za-z_]\\w*)"?';
const LIST = '\\(([\\w", ]+)\\)';

/**
 * A statement of a change as Active Record says it; `execute` where it has no call of its own.
 *
 * @param isStrict strong_migrations is installed, which wants plain SQL to be vouched for
 */
export function railsCall(statement: string, isStrict: boolean): string {
  const sql = statement.replace(/;(?:\s+--.*)?$/, '');
  const index = new RegExp(`^CREATE (UNIQUE )?INDEX (CONCURRENTLY )?${NAME} ON ${NAME} ${LIST}$`).exec(sql);
  if (index) {
    const [, unique, concurrently, name, table, columns = ''] = index;
    const options = `${unique ? ', unique: true' : ''}${concurrently ? ', algorithm: :concurrently' : ''}, name: "${name}"`;
    return `add_index :${table}, ${symbols(columns)}${options}`;
  }
  const check = new RegExp(`^ALTER TABLE ${NAME} ADD CONSTRAINT ${NAME} CHECK \\((.*)\\)( NOT VALID)?$`).exec(sql);
  if (check) {
    const [, table, name, rule = '', notValid] = check;
    return `add_check_constraint :${table}, ${ruby(rule)}, name: "${name}"${notValid ? ', validate: false' : ''}`;
  }
  const foreign = new RegExp(
    `^ALTER TABLE ${NAME} ADD CONSTRAINT ${NAME} FOREIGN KEY \\(${NAME}\\) REFERENCES ${NAME} \\(${NAME}\\)(?: ON DELETE ([A-Z ]+?))?( NOT VALID)?$`,
  ).exec(sql);
  if (foreign) {
    const [, table, name, column, parent, key, onDelete, notValid] = foreign;
    const action = onDelete === undefined ? '' : `, on_delete: :${actionOf(onDelete)}`;
    return `add_foreign_key :${table}, :${parent}, column: :${column}, primary_key: :${key}, name: "${name}"${action}${notValid ? ', validate: false' : ''}`;
  }
  const simple: readonly (readonly [RegExp, (names: readonly string[]) => string])[] = [
    [new RegExp(`^ALTER TABLE ${NAME} VALIDATE CONSTRAINT ${NAME}$`), ([t, n]) => `validate_constraint :${t}, "${n}"`],
    [
      new RegExp(`^ALTER TABLE ${NAME} ALTER COLUMN ${NAME} (SET|DROP) NOT NULL$`),
      ([t, c, how]) => `change_column_null :${t}, :${c}, ${how === 'DROP'}`,
    ],
    [
      new RegExp(`^ALTER TABLE ${NAME} DROP CONSTRAINT ${NAME}$`),
      ([t, n = '']) =>
        n.endsWith('_fkey')
          ? `remove_foreign_key :${t}, name: "${n}"`
          : n.endsWith('_key')
            ? `execute "ALTER TABLE ${t} DROP CONSTRAINT ${n}"`
            : `remove_check_constraint :${t}, name: "${n}"`,
    ],
    [new RegExp(`^ALTER TABLE ${NAME} RENAME TO ${NAME}$`), ([t, to]) => `rename_table :${t}, :${to}`],
    [
      new RegExp(`^ALTER TABLE ${NAME} RENAME COLUMN ${NAME} TO ${NAME}$`),
      ([t, c, to]) => `rename_column :${t}, :${c}, :${to}`,
    ],
    [new RegExp(`^ALTER TABLE ${NAME} DROP COLUMN ${NAME}$`), ([t, c]) => `remove_column :${t}, :${c}`],
  ];
  for (const [pattern, write] of simple) {
    const match = pattern.exec(sql);
    if (!match) continue;
    const call = write(match.slice(1));
    return isStrict && /^(?:rename_|remove_column|execute )/.test(call) ? `safety_assured { ${call} }` : call;
  }
  const plain = sql.includes('\n')
    ? `execute <<~SQL\n${sql.replace(/^/gm, '      ')}\n    SQL`
    : `execute ${ruby(sql)}`;
  return isStrict
    ? sql.includes('\n')
      ? `safety_assured do\n      ${plain}\n    end`
      : `safety_assured { ${plain} }`
    : plain;
}

function actionOf(onDelete: string): string {
  return onDelete === 'SET NULL' ? 'nullify' : onDelete.toLowerCase().replaceAll(' ', '_');
}

function symbols(list: string): string {
  const names = list.split(',').map((one) => `:${one.trim().replaceAll('"', '')}`);
  return names.length === 1 ? (names[0] ?? '') : `[${names.join(', ')}]`;
}

function ruby(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
