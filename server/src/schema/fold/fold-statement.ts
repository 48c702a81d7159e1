import type { CreateSchema } from '../../model/object-facts.ts';
import type { ParsedStatement, Statement, StatementFact } from '../../model/statement.ts';
import type { SchemaState } from '../schema-state.ts';
import { foldAlterTable } from './alter-table.ts';
import { foldColumnComment } from './comments.ts';
import type { FoldContext } from './context.ts';
import { foldCreateTable } from './create-table.ts';
import { foldDrop } from './drop.ts';
import { foldCreateIndex } from './indexes.ts';
import { foldAlterPolicy, foldCreatePolicy } from './policies.ts';
import { noteRoles } from './roles.ts';
import { foldAlterFunction, foldCreateFunction } from './routines.ts';
import { foldSelectInto } from './select-into.ts';
import { createSequence } from './sequences.ts';
import { foldSet, foldTransaction } from './session.ts';
import { foldAlterType, foldCreateType } from './types.ts';
import { foldCreateView } from './views.ts';

/**
 * Applies a statement to the schema. Statements inside DO blocks and batches count as run: they are guarded there so as to
 * bring about what they say. Those inside functions and triggers do not run now and are left out.
 */
export function foldStatement(state: SchemaState, statement: Statement): void {
  const { fact, nested } = statement.parsed;
  foldFact({ state, statement, nested: false }, fact);
  if (fact.kind === 'codeBlock') foldBlock({ state, statement, nested: true }, nested);
  else if (fact.kind === 'createSchema') foldSchemaElements({ state, statement, nested: false }, fact, nested);
}

function foldBlock(context: FoldContext, nested: readonly ParsedStatement[]): void {
  for (const { fact } of nested) {
    // A block's own BEGIN and COMMIT are no session's transaction.
    if (fact.kind !== 'transaction') foldFact(context, fact);
  }
}

/** CREATE SCHEMA app CREATE TABLE …: what stands in the statement is created in the new schema. */
function foldSchemaElements(context: FoldContext, { name }: CreateSchema, nested: readonly ParsedStatement[]): void {
  const { state } = context;
  if (nested.length === 0) return;
  const { session } = state;
  state.session = { ...session, searchPath: [name.name, ...state.searchPath] };
  for (const { fact } of nested) foldFact(context, fact);
  state.session = session;
}

function foldFact(context: FoldContext, fact: StatementFact): void {
  switch (fact.kind) {
    case 'createTable':
      foldCreateTable(context, fact);
      return;
    case 'alterTable':
      foldAlterTable(context, fact);
      return;
    case 'createIndex':
      foldCreateIndex(context, fact);
      return;
    case 'drop':
      foldDrop(context, fact);
      return;
    case 'createView':
      foldCreateView(context, fact);
      return;
    case 'createType':
      foldCreateType(context, fact);
      return;
    case 'alterType':
      foldAlterType(context, fact);
      return;
    case 'createPolicy':
      foldCreatePolicy(context, fact);
      noteRoles(context.state, fact.roles);
      return;
    case 'alterPolicy':
      foldAlterPolicy(context, fact);
      return;
    case 'createFunction':
      foldCreateFunction(context, fact);
      return;
    case 'alterFunction':
      foldAlterFunction(context, fact);
      return;
    case 'grant':
      noteRoles(context.state, fact.grantees);
      return;
    case 'other':
      if (fact.columnComment) foldColumnComment(context, fact.columnComment);
      if (/^create (?:role|user|group)$/.test(fact.what)) {
        noteRoles(
          context.state,
          (fact.names ?? []).map((name) => name.object.name),
        );
      }
      return;
    case 'createSequence':
      createSequence(context.state, fact.name.schema?.name ?? context.state.creationSchema, fact.name.object.name);
      return;
    case 'transaction':
      foldTransaction(context.state, fact);
      return;
    case 'set':
      foldSet(context.state, fact);
      return;
    case 'query':
      foldSelectInto(context, fact.query);
      return;
    default:
      return;
  }
}
