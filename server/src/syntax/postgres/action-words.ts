/** How PostgreSQL words the actions of ALTER TABLE that the model has no name for (gram.y, alter_table_cmd). */
const WORDS: Readonly<Record<string, string>> = {
  AT_SetIdentity: 'alter column set identity',
  AT_SetExpression: 'alter column set expression',
  AT_SetStatistics: 'alter column set statistics',
  AT_SetOptions: 'alter column set (',
  AT_ResetOptions: 'alter column reset (',
  AT_SetStorage: 'alter column set storage',
  AT_SetCompression: 'alter column set compression',
  AT_AlterColumnGenericOptions: 'alter column options (',
  AT_AlterConstraint: 'alter constraint',
  AT_ChangeOwner: 'owner to',
  AT_ClusterOn: 'cluster on',
  AT_DropCluster: 'set without cluster',
  AT_DropOids: 'set without oids',
  AT_SetLogged: 'set logged',
  AT_SetUnLogged: 'set unlogged',
  AT_SetAccessMethod: 'set access method',
  AT_SetTableSpace: 'set tablespace',
  AT_SetRelOptions: 'set (',
  AT_ResetRelOptions: 'reset (',
  AT_GenericOptions: 'options (',
  AT_AddOf: 'of',
  AT_DropOf: 'not of',
  AT_ReplicaIdentity: 'replica identity',
  AT_EnableRule: 'enable rule',
  AT_EnableAlwaysRule: 'enable always rule',
  AT_EnableReplicaRule: 'enable replica rule',
  AT_DisableRule: 'disable rule',
};

/** The wording of an action by its subtype; its first word where the subtype is not known. */
export function actionWords(subtype: string, firstWord: string): string {
  return WORDS[subtype] ?? firstWord;
}
