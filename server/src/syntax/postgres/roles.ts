import type { QualifiedName } from '../../model/identifier.ts';
import type { Grant } from '../../model/object-facts.ts';
import { objectTypeWords } from './drop.ts';
import type { Lowering } from './lowering.ts';
import { children, flag, type Tree, tagOf, textOf, unwrap } from './tree.ts';

const ROLE_WORDS: Readonly<Record<string, string>> = {
  ROLESPEC_PUBLIC: 'public',
  ROLESPEC_CURRENT_USER: 'current_user',
  ROLESPEC_CURRENT_ROLE: 'current_role',
  ROLESPEC_SESSION_USER: 'session_user',
};

/** The names of RoleSpec nodes, `public` and `current_user` by their words. */
export function roleNames(nodes: readonly Tree[]): string[] {
  return nodes.map((wrapped) => {
    const role = unwrap(wrapped, 'RoleSpec') ?? {};
    return ROLE_WORDS[textOf(role, 'roletype')] ?? textOf(role, 'rolename');
  });
}

/** Lowers a GrantStmt. Objects other than relations have no location: they stand after ON and the words of their type, between commas. */
export function lowerGrant(lowering: Lowering, node: Tree, first: number, last: number): Grant {
  const granted = flag(node, 'is_grant');
  const privileges = children(node, 'privileges').map((wrapped) =>
    textOf(unwrap(wrapped, 'AccessPriv') ?? {}, 'priv_name'),
  );
  const allInSchema = textOf(node, 'targtype') === 'ACL_TARGET_ALL_IN_SCHEMA';
  const objectType = objectTypeWords(textOf(node, 'objtype'));
  return {
    kind: 'grant',
    revoke: !granted,
    privileges: privileges.length === 0 ? ['all'] : privileges,
    objectType: allInSchema ? `all ${objectType}s in schema` : objectType,
    objects: grantedObjects(lowering, node, first, last),
    grantees: roleNames(children(node, 'grantees')),
    withGrantOption: flag(node, 'grant_option'),
  };
}

/** The objects of a GRANT, which stand after ON; of relations the tree has the places. */
function grantedObjects(lowering: Lowering, node: Tree, first: number, last: number): QualifiedName[] {
  const { source } = lowering;
  const nodes = children(node, 'objects');
  if (nodes.every((object) => tagOf(object) === 'RangeVar')) {
    return nodes.map((object) => source.qualifiedName(source.at(unwrap(object, 'RangeVar') ?? {})));
  }
  const on = source.find('on', first, last);
  const end = source.find(flag(node, 'is_grant') ? 'to' : 'from', on + 1, last);
  // The first part begins with the words of the type.
  return source.segments(on + 1, end - 1).flatMap(([start, stop], position) => {
    const name = position === 0 ? firstGranted(lowering, start, stop) : start;
    // Large objects have numbers for names.
    return source.isName(name) ? [source.qualifiedName(name)] : [];
  });
}

/** The name in `FUNCTION app.f(int)` or `ALL TABLES IN SCHEMA app`: the last dotted name, arguments aside. */
function firstGranted({ source }: Lowering, first: number, last: number): number {
  let end = source.is(last, ')') ? source.partner(last) - 1 : last;
  while (end - 2 >= first && source.is(end - 1, '.')) end -= 2;
  return end;
}

/** Lowers a GrantRoleStmt: membership in roles. */
export function lowerGrantRole(node: Tree): Grant {
  return {
    kind: 'grant',
    revoke: !flag(node, 'is_grant'),
    privileges: children(node, 'granted_roles').map((wrapped) =>
      textOf(unwrap(wrapped, 'AccessPriv') ?? {}, 'priv_name'),
    ),
    objectType: 'role',
    objects: [],
    grantees: roleNames(children(node, 'grantee_roles')),
    withGrantOption: false,
  };
}
