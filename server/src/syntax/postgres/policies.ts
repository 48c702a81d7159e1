import type { AlterPolicy, CreatePolicy, CreateTrigger } from '../../model/object-facts.ts';
import { optionalExpression } from './calls.ts';
import type { Lowering } from './lowering.ts';
import { roleNames } from './roles.ts';
import { child, children, type Tree, textOf } from './tree.ts';

/** Lowers a CreateTrigStmt: the name stands after the word TRIGGER. */
export function lowerTrigger(lowering: Lowering, node: Tree, first: number, last: number): CreateTrigger {
  const { source } = lowering;
  const execute = source.find('execute', first, last);
  return {
    kind: 'createTrigger',
    name: source.identifier(source.find('trigger', first, last) + 1, textOf(node, 'trigname')),
    table: source.qualifiedName(source.at(child(node, 'relation') ?? {})),
    ...optionalExpression(lowering, 'when', child(node, 'whenClause')),
    ...(execute < 0 ? {} : { function: source.qualifiedName(execute + 2) }),
  };
}

/** Lowers a CreatePolicyStmt: the name stands after the word POLICY. RESTRICTIVE is told by its word, the default is permissive. */
export function lowerPolicy(lowering: Lowering, node: Tree, first: number, last: number): CreatePolicy {
  const { source } = lowering;
  const table = source.at(child(node, 'table') ?? {});
  const next = source.nameEnd(table) + 1;
  return {
    kind: 'createPolicy',
    name: source.identifier(source.find('policy', first, last) + 1, textOf(node, 'policy_name')),
    table: source.qualifiedName(table),
    command: textOf(node, 'cmd_name') as CreatePolicy['command'],
    permissive: !(source.is(next, 'as') && source.is(next + 1, 'restrictive')),
    roles: roleNames(children(node, 'roles')),
    ...optionalExpression(lowering, 'using', child(node, 'qual')),
    ...optionalExpression(lowering, 'withCheck', child(node, 'with_check')),
  };
}

/** Lowers an AlterPolicyStmt that starts at token `first`. */
export function lowerAlterPolicy(lowering: Lowering, node: Tree, first: number): AlterPolicy {
  const roles = roleNames(children(node, 'roles'));
  return {
    ...alteredPolicy(lowering, node, first, 'table', 'policy_name'),
    ...(roles.length > 0 ? { roles } : {}),
    ...optionalExpression(lowering, 'using', child(node, 'qual')),
    ...optionalExpression(lowering, 'withCheck', child(node, 'with_check')),
  };
}

/** ALTER POLICY … RENAME TO: a RenameStmt whose last token is the new name. */
export function lowerRenamePolicy(lowering: Lowering, node: Tree, first: number, last: number): AlterPolicy {
  const renameTo = lowering.source.identifier(last, textOf(node, 'newname'));
  return { ...alteredPolicy(lowering, node, first, 'relation', 'subname'), renameTo };
}

/** ALTER POLICY [IF EXISTS] name ON table. */
function alteredPolicy(
  { source }: Lowering,
  node: Tree,
  first: number,
  table: string,
  name: string,
): Pick<AlterPolicy, 'kind' | 'name' | 'table'> {
  const at = source.is(first + 2, 'if') ? first + 4 : first + 2;
  return {
    kind: 'alterPolicy',
    name: source.identifier(at, textOf(node, name)),
    table: source.qualifiedName(source.at(child(node, table) ?? {})),
  };
}
