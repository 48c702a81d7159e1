import { Conclusions } from '../../../model/conclusions.ts';
import type { TableConstraint } from '../../../model/constraint.ts';
import type { Identifier, QualifiedName } from '../../../model/identifier.ts';
import type { ParsedStatement, StatementFact } from '../../../model/statement.ts';
import type { AlterAction, ColumnDefinition } from '../../../model/table-facts.ts';

/** What a statement gives a name to. */
export type NamedKind =
  | 'table'
  | 'view'
  | 'column'
  | 'index'
  | 'constraint'
  | 'type'
  | 'routine'
  | 'trigger'
  | 'sequence'
  | 'schema';

/** A name that a statement gives, not one that it refers to. */
export interface DeclaredName {
  readonly kind: NamedKind;
  readonly identifier: Identifier;
  /** The table that has the column, index or constraint; for tables and views their own name, the new one where they are renamed. */
  readonly table?: QualifiedName;
  /** The names that an index or constraint may repeat: those of its columns, and of what a foreign key refers to. */
  readonly columns?: readonly Identifier[];
}

const known = new Conclusions<ParsedStatement, readonly DeclaredName[]>();

/** The names that a statement gives, in text order; those of statements inside it are not among them. Worked out once for each statement. */
export function declaredNames(parsed: ParsedStatement): readonly DeclaredName[] {
  let names = known.get(parsed);
  if (!names) {
    names = namesOf(parsed.fact);
    known.set(parsed, names);
  }
  return names;
}

function namesOf(fact: StatementFact): readonly DeclaredName[] {
  switch (fact.kind) {
    case 'createTable': {
      const table = fact.name;
      const names: DeclaredName[] = [{ kind: 'table', identifier: table.object, table }];
      for (const column of fact.columns) names.push(...namesOfColumn(column, table));
      if (fact.prisma) {
        const columns = new Set(fact.columns.map(({ name }) => name.span.start));
        const relations = fact.prisma.fields.filter(({ name }) => !columns.has(name.span.start));
        for (const { name } of relations) names.push({ kind: 'column', identifier: name, table });
        return names;
      }
      for (const name of fact.queryColumns ?? []) names.push({ kind: 'column', identifier: name, table });
      for (const constraint of fact.constraints) names.push(...namesOfConstraint(constraint, table));
      for (const { name, parts } of fact.indexes) {
        const columns = parts.flatMap((part) => (part.column ? [part.column] : []));
        if (name) names.push({ kind: 'index', identifier: name, table, columns });
      }
      return names;
    }
    case 'alterTable':
      if (fact.objectType === 'table' || fact.objectType === 'foreignTable') {
        return fact.actions.flatMap((action) => namesOfAction(action, fact.name));
      }
      return fact.actions.flatMap((action) =>
        action.kind === 'renameTable' ? renamed(fact.objectType, action.newName) : [],
      );
    case 'createIndex': {
      const { name, parts } = fact.index;
      const columns = parts.flatMap((part) => (part.column ? [part.column] : []));
      return name ? [{ kind: 'index', identifier: name, table: fact.table, columns }] : [];
    }
    case 'createView':
      return [
        { kind: 'view', identifier: fact.name.object, table: fact.name },
        ...fact.columns.map((identifier): DeclaredName => ({ kind: 'column', identifier, table: fact.name })),
      ];
    case 'createType':
      return [{ kind: 'type', identifier: fact.name.object }];
    case 'createFunction':
      return [{ kind: 'routine', identifier: fact.name.object }];
    case 'createTrigger':
      return [{ kind: 'trigger', identifier: fact.name, table: fact.table }];
    case 'createSequence':
      return [{ kind: 'sequence', identifier: fact.name.object }];
    case 'createSchema':
      return [{ kind: 'schema', identifier: fact.name }];
    default:
      return [];
  }
}

function renamed(objectType: string, name: QualifiedName): DeclaredName[] {
  if (objectType === 'index') return [{ kind: 'index', identifier: name.object }];
  if (objectType === 'sequence') return [{ kind: 'sequence', identifier: name.object }];
  return [{ kind: 'view', identifier: name.object, table: name }];
}

function namesOfColumn(column: ColumnDefinition, table: QualifiedName): DeclaredName[] {
  const { name: identifier, primaryKey, unique, references, checks, defaultName } = column;
  const names: DeclaredName[] = [{ kind: 'column', identifier, table }];
  for (const constraint of [primaryKey, unique, references, ...checks]) {
    if (!constraint?.name) continue;
    const referenced = constraint.kind === 'foreignKey' ? [constraint.referencedTable.object] : [];
    names.push({ kind: 'constraint', identifier: constraint.name, table, columns: [identifier, ...referenced] });
  }
  if (defaultName) names.push({ kind: 'constraint', identifier: defaultName, table, columns: [identifier] });
  return names;
}

function namesOfConstraint(constraint: TableConstraint, table: QualifiedName): DeclaredName[] {
  if (!constraint.name) return [];
  const columns = [
    ...('columns' in constraint ? constraint.columns : []),
    ...(constraint.kind === 'foreignKey' ? [constraint.referencedTable.object, ...constraint.referencedColumns] : []),
  ];
  return [{ kind: 'constraint', identifier: constraint.name, table, columns }];
}

function namesOfAction(action: AlterAction, table: QualifiedName): DeclaredName[] {
  switch (action.kind) {
    case 'addColumn':
      return namesOfColumn(action.column, table);
    case 'modifyColumn':
      return action.definition.name.name === action.column.name ? [] : namesOfColumn(action.definition, table);
    case 'renameColumn':
      return [{ kind: 'column', identifier: action.newName, table }];
    case 'renameTable':
      return [{ kind: 'table', identifier: action.newName.object, table: action.newName }];
    case 'addConstraint':
      return namesOfConstraint(action.constraint, table);
    case 'addIndex': {
      const columns = action.index.parts.flatMap((part) => (part.column ? [part.column] : []));
      return action.index.name ? [{ kind: 'index', identifier: action.index.name, table, columns }] : [];
    }
    case 'renameConstraint':
      return [{ kind: 'constraint', identifier: action.newName, table }];
    case 'renameIndex':
      return [{ kind: 'index', identifier: action.newName, table }];
    default:
      return [];
  }
}
