import type { TablePolicy } from '../../../../model/schema.ts';
import { expressionText } from '../../../../schema/expression-text.ts';
import { quoteIdentifier } from '../../identifiers.ts';

const ROLE_WORDS = new Set(['public', 'current_user', 'current_role', 'session_user']);

/** CREATE POLICY for a policy as it stands. */
export function postgresPolicy({ policy, origin, usingOrigin, withCheckOrigin }: TablePolicy, table: string): string {
  const roles = policy.roles.map((role) => (ROLE_WORDS.has(role) ? role : quoteIdentifier(role, 'postgresql')));
  const { using, withCheck } = policy;
  return [
    `CREATE POLICY ${quoteIdentifier(policy.name.name, 'postgresql')} ON ${table}`,
    ...(policy.permissive ? [] : ['AS RESTRICTIVE']),
    ...(policy.command === 'all' ? [] : [`FOR ${policy.command.toUpperCase()}`]),
    ...(roles.length > 0 ? [`TO ${roles.join(', ')}`] : []),
    ...(using ? [`USING (${expressionText(using, usingOrigin ?? origin)})`] : []),
    ...(withCheck ? [`WITH CHECK (${expressionText(withCheck, withCheckOrigin ?? origin)})`] : []),
  ].join(' ');
}
