// Written by scripts/codegen.mjs from the files beside it; do not edit.
import { addAutoIncrementColumn } from './migrations/add-auto-increment-column.ts';
import { addNotNullColumnWithoutDefault } from './migrations/add-not-null-column-without-default.ts';
import { addStoredGeneratedColumn } from './migrations/add-stored-generated-column.ts';
import { andInUpdateSet } from './queries/and-in-update-set.ts';
import { attachPartitionWithoutCheck } from './migrations/attach-partition-without-check.ts';
import { auditLogTampering } from './security/audit-log-tampering.ts';
import { betweenTimestamp } from './queries/between-timestamp.ts';
import { breakingSchemaChange } from './workspace/breaking-schema-change.ts';
import { cascadeDeleteChain } from './keys/cascade-delete-chain.ts';
import { clickhouseHighCardinalityPartition } from './clickhouse/clickhouse-high-cardinality-partition.ts';
import { clickhouseMutation } from './clickhouse/clickhouse-mutation.ts';
import { clickhouseNullableColumn } from './clickhouse/clickhouse-nullable-column.ts';
import { clickhouseOptimizeFinal } from './clickhouse/clickhouse-optimize-final.ts';
import { clickhouseOrderByHighCardinalityFirst } from './clickhouse/clickhouse-order-by-high-cardinality-first.ts';
import { clickhouseOversizedInt } from './clickhouse/clickhouse-oversized-int.ts';
import { clickhouseReplacingWithoutFinal } from './clickhouse/clickhouse-replacing-without-final.ts';
import { clickhouseSingleRowInsert } from './clickhouse/clickhouse-single-row-insert.ts';
import { clickhouseStringForTypedValue } from './clickhouse/clickhouse-string-for-typed-value.ts';
import { compositeIndexOrder } from './indexes/composite-index-order.ts';
import { conflictingNullDefault } from './keys/conflicting-null-default.ts';
import { considerSoftDelete } from './keys/consider-soft-delete.ts';
import { constantCondition } from './queries/constant-condition.ts';
import { dangerousFunction } from './security/dangerous-function.ts';
import { deleteWithoutWhere } from './queries/delete-without-where.ts';
import { disableTrigger } from './migrations/disable-trigger.ts';
import { distinctMisuse } from './queries/distinct-misuse.ts';
import { domainConstraintLock } from './migrations/domain-constraint-lock.ts';
import { dropColumnLosesConstraint } from './migrations/drop-column-loses-constraint.ts';
import { duplicateColumn } from './keys/duplicate-column.ts';
import { duplicateConstraintColumn } from './keys/duplicate-constraint-column.ts';
import { duplicateForeignKey } from './keys/duplicate-foreign-key.ts';
import { duplicateIndex } from './indexes/duplicate-index.ts';
import { duplicateMigrationVersion } from './workspace/duplicate-migration-version.ts';
import { duplicateQuery } from './workspace/duplicate-query.ts';
import { duplicateTableAlias } from './queries/duplicate-table-alias.ts';
import { dynamicSqlInjection } from './security/dynamic-sql-injection.ts';
import { enumValueUsedInTransaction } from './migrations/enum-value-used-in-transaction.ts';
import { enumValueWithoutPosition } from './migrations/enum-value-without-position.ts';
import { excessiveGrant } from './security/excessive-grant.ts';
import { extensionInPublic } from './security/extension-in-public.ts';
import { fkTypeMismatch } from './keys/fk-type-mismatch.ts';
import { forUpdateOutsideTransaction } from './transactions/for-update-outside-transaction.ts';
import { foreignKeyWithoutOnDelete } from './keys/foreign-key-without-on-delete.ts';
import { functionSearchPathMutable } from './security/function-search-path-mutable.ts';
import { hardDeleteOnSoftDeleteTable } from './keys/hard-delete-on-soft-delete-table.ts';
import { hardcodedCredential } from './security/hardcoded-credential.ts';
import { havingWithoutAggregate } from './queries/having-without-aggregate.ts';
import { identifierTooLong } from './naming/identifier-too-long.ts';
import { implicitCrossJoin } from './queries/implicit-cross-join.ts';
import { implicitTypeConversion } from './queries/implicit-type-conversion.ts';
import { inconsistentColumnType } from './naming/inconsistent-column-type.ts';
import { inconsistentLockOrder } from './transactions/inconsistent-lock-order.ts';
import { indexLowSelectivity } from './indexes/index-low-selectivity.ts';
import { indexTooManyColumns } from './indexes/index-too-many-columns.ts';
import { insertColumnCountMismatch } from './queries/insert-column-count-mismatch.ts';
import { insertWithoutColumns } from './queries/insert-without-columns.ts';
import { irreversibleMigration } from './migrations/irreversible-migration.ts';
import { joinConditionInWhere } from './queries/join-condition-in-where.ts';
import { largeInList } from './queries/large-in-list.ts';
import { leadingWildcardLike } from './queries/leading-wildcard-like.ts';
import { leftJoinFilteredInWhere } from './queries/left-join-filtered-in-where.ts';
import { limitInDml } from './queries/limit-in-dml.ts';
import { limitWithoutOrderBy } from './queries/limit-without-order-by.ts';
import { lockTimeoutTooLong } from './migrations/lock-timeout-too-long.ts';
import { longTransaction } from './transactions/long-transaction.ts';
import { lostUpdate } from './transactions/lost-update.ts';
import { mergeAlterTable } from './migrations/merge-alter-table.ts';
import { misleadingIfNotExists } from './migrations/misleading-if-not-exists.ts';
import { missingForeignKey } from './keys/missing-foreign-key.ts';
import { missingForeignKeyIndex } from './indexes/missing-foreign-key-index.ts';
import { missingPredicateIndex } from './indexes/missing-predicate-index.ts';
import { missingTenantFilter } from './security/missing-tenant-filter.ts';
import { mixedCaseIdentifier } from './naming/mixed-case-identifier.ts';
import { multiWriteWithoutTransaction } from './transactions/multi-write-without-transaction.ts';
import { mysqlBlockingAlter } from './migrations/mysql-blocking-alter.ts';
import { mysqlImplicitBackfill } from './mysql/mysql-implicit-backfill.ts';
import { mysqlImplicitCommit } from './mysql/mysql-implicit-commit.ts';
import { mysqlInlineReferencesIgnored } from './mysql/mysql-inline-references-ignored.ts';
import { mysqlInsertIgnore } from './mysql/mysql-insert-ignore.ts';
import { mysqlIntegerDisplayWidth } from './mysql/mysql-integer-display-width.ts';
import { mysqlMixedUuidPrimaryKey } from './mysql/mysql-mixed-uuid-primary-key.ts';
import { mysqlModifyDropsAttributes } from './mysql/mysql-modify-drops-attributes.ts';
import { mysqlNonInnodbEngine } from './mysql/mysql-non-innodb-engine.ts';
import { mysqlSqlCalcFoundRows } from './mysql/mysql-sql-calc-found-rows.ts';
import { mysqlTableCharsetChange } from './mysql/mysql-table-charset-change.ts';
import { mysqlTimestamp2038 } from './mysql/mysql-timestamp-2038.ts';
import { mysqlUnquotedDate } from './mysql/mysql-unquoted-date.ts';
import { mysqlUtf8mb3 } from './mysql/mysql-utf8mb3.ts';
import { nPlusOneQuery } from './queries/n-plus-one-query.ts';
import { namingConvention } from './naming/naming-convention.ts';
import { nestedTransaction } from './transactions/nested-transaction.ts';
import { noCharType } from './types/no-char-type.ts';
import { noCircularForeignKey } from './keys/no-circular-foreign-key.ts';
import { noCommaSeparatedList } from './types/no-comma-separated-list.ts';
import { noConcurrentInTransaction } from './migrations/no-concurrent-in-transaction.ts';
import { noCurrentTime } from './types/no-current-time.ts';
import { noCvvStorage } from './security/no-cvv-storage.ts';
import { noDataMigrationWithSchemaChange } from './migrations/no-data-migration-with-schema-change.ts';
import { noDropCascade } from './migrations/no-drop-cascade.ts';
import { noDropColumn } from './migrations/no-drop-column.ts';
import { noDropDatabase } from './migrations/no-drop-database.ts';
import { noDropForeignKey } from './migrations/no-drop-foreign-key.ts';
import { noDropNotNull } from './migrations/no-drop-not-null.ts';
import { noDropSchema } from './migrations/no-drop-schema.ts';
import { noDropTable } from './migrations/no-drop-table.ts';
import { noEntityAttributeValue } from './keys/no-entity-attribute-value.ts';
import { noEnumType } from './types/no-enum-type.ts';
import { noFloatMoney } from './types/no-float-money.ts';
import { noImpreciseFloat } from './types/no-imprecise-float.ts';
import { noModifyDeployedMigration } from './migrations/no-modify-deployed-migration.ts';
import { noMoneyType } from './types/no-money-type.ts';
import { noPolymorphicAssociation } from './keys/no-polymorphic-association.ts';
import { noRenameColumn } from './migrations/no-rename-column.ts';
import { noRenameEnumValue } from './migrations/no-rename-enum-value.ts';
import { noRenameTable } from './migrations/no-rename-table.ts';
import { noRepeatingColumns } from './types/no-repeating-columns.ts';
import { noSelectStar } from './queries/no-select-star.ts';
import { noStatementWhileHoldingLock } from './migrations/no-statement-while-holding-lock.ts';
import { noStoredDerivedColumn } from './keys/no-stored-derived-column.ts';
import { noStringlyTypedColumn } from './types/no-stringly-typed-column.ts';
import { noTableInheritance } from './migrations/no-table-inheritance.ts';
import { noTableRewrite } from './migrations/no-table-rewrite.ts';
import { noTimestampPrecisionZero } from './types/no-timestamp-precision-zero.ts';
import { noTimetz } from './types/no-timetz.ts';
import { noTruncate } from './migrations/no-truncate.ts';
import { noTruncateCascade } from './migrations/no-truncate-cascade.ts';
import { noUnloggedTable } from './migrations/no-unlogged-table.ts';
import { nonSargablePredicate } from './queries/non-sargable-predicate.ts';
import { nondeterministicGroupBy } from './queries/nondeterministic-group-by.ts';
import { notInNullableSubquery } from './queries/not-in-nullable-subquery.ts';
import { nullComparison } from './queries/null-comparison.ts';
import { nullableBoolean } from './types/nullable-boolean.ts';
import { nullableCompositeForeignKey } from './keys/nullable-composite-foreign-key.ts';
import { offsetPagination } from './queries/offset-pagination.ts';
import { orderByOrdinal } from './queries/order-by-ordinal.ts';
import { orderByRandom } from './queries/order-by-random.ts';
import { ormComplexReport } from './queries/orm-complex-report.ts';
import { orphanTable } from './workspace/orphan-table.ts';
import { partialDependency } from './keys/partial-dependency.ts';
import { plaintextPassword } from './security/plaintext-password.ts';
import { preferBigint } from './types/prefer-bigint.ts';
import { preferBigintPrimaryKey } from './types/prefer-bigint-primary-key.ts';
import { preferIdempotentDdl } from './migrations/prefer-idempotent-ddl.ts';
import { preferIdentityOverSerial } from './types/prefer-identity-over-serial.ts';
import { preferJsonb } from './types/prefer-jsonb.ts';
import { preferTextOverVarchar } from './types/prefer-text-over-varchar.ts';
import { preferTimestamptz } from './types/prefer-timestamptz.ts';
import { preferUnionAll } from './queries/prefer-union-all.ts';
import { prismaDefaultEmptyArray } from './prisma/prisma-default-empty-array.ts';
import { prismaMigrationDrift } from './prisma/prisma-migration-drift.ts';
import { prismaMigrationWarningBlock } from './prisma/prisma-migration-warning-block.ts';
import { prismaMissingUpdatedAt } from './prisma/prisma-missing-updated-at.ts';
import { prismaRawUnsafe } from './security/prisma-raw-unsafe.ts';
import { prismaRequiredIgnoredField } from './prisma/prisma-required-ignored-field.ts';
import { prismaServerlessPool } from './prisma/prisma-serverless-pool.ts';
import { prismaUnboundedString } from './prisma/prisma-unbounded-string.ts';
import { prismaUpdateManyCount } from './prisma/prisma-update-many-count.ts';
import { queueWithoutSkipLocked } from './transactions/queue-without-skip-locked.ts';
import { redundantIndex } from './indexes/redundant-index.ts';
import { redundantIndexPredicate } from './indexes/redundant-index-predicate.ts';
import { requireAuditTimestamps } from './keys/require-audit-timestamps.ts';
import { requireComment } from './naming/require-comment.ts';
import { requireConcurrentDetachPartition } from './migrations/require-concurrent-detach-partition.ts';
import { requireConcurrentIndexCreation } from './migrations/require-concurrent-index-creation.ts';
import { requireConcurrentIndexDeletion } from './migrations/require-concurrent-index-deletion.ts';
import { requireConcurrentRefresh } from './migrations/require-concurrent-refresh.ts';
import { requireConcurrentReindex } from './migrations/require-concurrent-reindex.ts';
import { requireLockTimeout } from './migrations/require-lock-timeout.ts';
import { requirePagination } from './queries/require-pagination.ts';
import { requirePrimaryKey } from './keys/require-primary-key.ts';
import { requireRollback } from './migrations/require-rollback.ts';
import { requireSchemaQualified } from './naming/require-schema-qualified.ts';
import { requireStatementTimeout } from './migrations/require-statement-timeout.ts';
import { requiredColumnDropsDefault } from './migrations/required-column-drops-default.ts';
import { reservedKeywordIdentifier } from './naming/reserved-keyword-identifier.ts';
import { rlsDisabled } from './security/rls-disabled.ts';
import { rlsEnabledNoPolicy } from './security/rls-enabled-no-policy.ts';
import { rlsInitplan } from './security/rls-initplan.ts';
import { rlsMultiplePermissive } from './security/rls-multiple-permissive.ts';
import { rlsPolicyAlwaysTrue } from './security/rls-policy-always-true.ts';
import { rlsPolicyWithoutEnable } from './security/rls-policy-without-enable.ts';
import { securityDefinerSearchPath } from './security/security-definer-search-path.ts';
import { securityDefinerView } from './security/security-definer-view.ts';
import { selectInto } from './queries/select-into.ts';
import { selfAssignment } from './keys/self-assignment.ts';
import { setNullOnNotNullForeignKey } from './keys/set-null-on-not-null-foreign-key.ts';
import { setOperationColumnMismatch } from './queries/set-operation-column-mismatch.ts';
import { softDeleteFilterMissing } from './keys/soft-delete-filter-missing.ts';
import { softDeleteUnique } from './keys/soft-delete-unique.ts';
import { specialCharacterIdentifier } from './naming/special-character-identifier.ts';
import { sqliteAlterLimitation } from './migrations/sqlite-alter-limitation.ts';
import { suggestCoveringIndex } from './indexes/suggest-covering-index.ts';
import { suggestMaterializedView } from './workspace/suggest-materialized-view.ts';
import { suggestPartialIndex } from './indexes/suggest-partial-index.ts';
import { tooManyIndexes } from './indexes/too-many-indexes.ts';
import { tooManyJoins } from './queries/too-many-joins.ts';
import { transitiveDependency } from './keys/transitive-dependency.ts';
import { triggerDdlLock } from './migrations/trigger-ddl-lock.ts';
import { tsqlDeprecatedLobType } from './types/tsql-deprecated-lob-type.ts';
import { tsqlIdentityFunction } from './queries/tsql-identity-function.ts';
import { tsqlMergeWithoutHoldlock } from './queries/tsql-merge-without-holdlock.ts';
import { tsqlNolock } from './queries/tsql-nolock.ts';
import { tsqlOfflineIndex } from './migrations/tsql-offline-index.ts';
import { tsqlRequireTypeLength } from './types/tsql-require-type-length.ts';
import { tsqlSpPrefix } from './naming/tsql-sp-prefix.ts';
import { tsqlTransactionSafety } from './transactions/tsql-transaction-safety.ts';
import { unbatchedBackfill } from './migrations/unbatched-backfill.ts';
import { uncommittedTransaction } from './transactions/uncommitted-transaction.ts';
import { unknownColumn } from './workspace/unknown-column.ts';
import { unknownTable } from './workspace/unknown-table.ts';
import { unnamedConstraint } from './naming/unnamed-constraint.ts';
import { unprotectedPii } from './security/unprotected-pii.ts';
import { unresolvedAlias } from './queries/unresolved-alias.ts';
import { unsafeAddCheck } from './migrations/unsafe-add-check.ts';
import { unsafeAddExclusion } from './migrations/unsafe-add-exclusion.ts';
import { unsafeAddForeignKey } from './migrations/unsafe-add-foreign-key.ts';
import { unsafeAddPrimaryKey } from './migrations/unsafe-add-primary-key.ts';
import { unsafeAddUnique } from './migrations/unsafe-add-unique.ts';
import { unsafeColumnTypeChange } from './migrations/unsafe-column-type-change.ts';
import { unsafeSetNotNull } from './migrations/unsafe-set-not-null.ts';
import { unusedCte } from './queries/unused-cte.ts';
import { unusedIndex } from './indexes/unused-index.ts';
import { unusedJoin } from './queries/unused-join.ts';
import { updateWithoutWhere } from './queries/update-without-where.ts';
import { validateInSeparateTransaction } from './migrations/validate-in-separate-transaction.ts';
import { volatileDefaultRewrite } from './migrations/volatile-default-rewrite.ts';
import { weakHash } from './security/weak-hash.ts';
import { wideLockWindow } from './migrations/wide-lock-window.ts';
import { wrongIndexMethod } from './indexes/wrong-index-method.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of their ids. */
export const RULES: readonly Rule[] = [
  addAutoIncrementColumn,
  addNotNullColumnWithoutDefault,
  addStoredGeneratedColumn,
  andInUpdateSet,
  attachPartitionWithoutCheck,
  auditLogTampering,
  betweenTimestamp,
  breakingSchemaChange,
  cascadeDeleteChain,
  clickhouseHighCardinalityPartition,
  clickhouseMutation,
  clickhouseNullableColumn,
  clickhouseOptimizeFinal,
  clickhouseOrderByHighCardinalityFirst,
  clickhouseOversizedInt,
  clickhouseReplacingWithoutFinal,
  clickhouseSingleRowInsert,
  clickhouseStringForTypedValue,
  compositeIndexOrder,
  conflictingNullDefault,
  considerSoftDelete,
  constantCondition,
  dangerousFunction,
  deleteWithoutWhere,
  disableTrigger,
  distinctMisuse,
  domainConstraintLock,
  dropColumnLosesConstraint,
  duplicateColumn,
  duplicateConstraintColumn,
  duplicateForeignKey,
  duplicateIndex,
  duplicateMigrationVersion,
  duplicateQuery,
  duplicateTableAlias,
  dynamicSqlInjection,
  enumValueUsedInTransaction,
  enumValueWithoutPosition,
  excessiveGrant,
  extensionInPublic,
  fkTypeMismatch,
  forUpdateOutsideTransaction,
  foreignKeyWithoutOnDelete,
  functionSearchPathMutable,
  hardDeleteOnSoftDeleteTable,
  hardcodedCredential,
  havingWithoutAggregate,
  identifierTooLong,
  implicitCrossJoin,
  implicitTypeConversion,
  inconsistentColumnType,
  inconsistentLockOrder,
  indexLowSelectivity,
  indexTooManyColumns,
  insertColumnCountMismatch,
  insertWithoutColumns,
  irreversibleMigration,
  joinConditionInWhere,
  largeInList,
  leadingWildcardLike,
  leftJoinFilteredInWhere,
  limitInDml,
  limitWithoutOrderBy,
  lockTimeoutTooLong,
  longTransaction,
  lostUpdate,
  mergeAlterTable,
  misleadingIfNotExists,
  missingForeignKey,
  missingForeignKeyIndex,
  missingPredicateIndex,
  missingTenantFilter,
  mixedCaseIdentifier,
  multiWriteWithoutTransaction,
  mysqlBlockingAlter,
  mysqlImplicitBackfill,
  mysqlImplicitCommit,
  mysqlInlineReferencesIgnored,
  mysqlInsertIgnore,
  mysqlIntegerDisplayWidth,
  mysqlMixedUuidPrimaryKey,
  mysqlModifyDropsAttributes,
  mysqlNonInnodbEngine,
  mysqlSqlCalcFoundRows,
  mysqlTableCharsetChange,
  mysqlTimestamp2038,
  mysqlUnquotedDate,
  mysqlUtf8mb3,
  nPlusOneQuery,
  namingConvention,
  nestedTransaction,
  noCharType,
  noCircularForeignKey,
  noCommaSeparatedList,
  noConcurrentInTransaction,
  noCurrentTime,
  noCvvStorage,
  noDataMigrationWithSchemaChange,
  noDropCascade,
  noDropColumn,
  noDropDatabase,
  noDropForeignKey,
  noDropNotNull,
  noDropSchema,
  noDropTable,
  noEntityAttributeValue,
  noEnumType,
  noFloatMoney,
  noImpreciseFloat,
  noModifyDeployedMigration,
  noMoneyType,
  noPolymorphicAssociation,
  noRenameColumn,
  noRenameEnumValue,
  noRenameTable,
  noRepeatingColumns,
  noSelectStar,
  noStatementWhileHoldingLock,
  noStoredDerivedColumn,
  noStringlyTypedColumn,
  noTableInheritance,
  noTableRewrite,
  noTimestampPrecisionZero,
  noTimetz,
  noTruncate,
  noTruncateCascade,
  noUnloggedTable,
  nonSargablePredicate,
  nondeterministicGroupBy,
  notInNullableSubquery,
  nullComparison,
  nullableBoolean,
  nullableCompositeForeignKey,
  offsetPagination,
  orderByOrdinal,
  orderByRandom,
  ormComplexReport,
  orphanTable,
  partialDependency,
  plaintextPassword,
  preferBigint,
  preferBigintPrimaryKey,
  preferIdempotentDdl,
  preferIdentityOverSerial,
  preferJsonb,
  preferTextOverVarchar,
  preferTimestamptz,
  preferUnionAll,
  prismaDefaultEmptyArray,
  prismaMigrationDrift,
  prismaMigrationWarningBlock,
  prismaMissingUpdatedAt,
  prismaRawUnsafe,
  prismaRequiredIgnoredField,
  prismaServerlessPool,
  prismaUnboundedString,
  prismaUpdateManyCount,
  queueWithoutSkipLocked,
  redundantIndex,
  redundantIndexPredicate,
  requireAuditTimestamps,
  requireComment,
  requireConcurrentDetachPartition,
  requireConcurrentIndexCreation,
  requireConcurrentIndexDeletion,
  requireConcurrentRefresh,
  requireConcurrentReindex,
  requireLockTimeout,
  requirePagination,
  requirePrimaryKey,
  requireRollback,
  requireSchemaQualified,
  requireStatementTimeout,
  requiredColumnDropsDefault,
  reservedKeywordIdentifier,
  rlsDisabled,
  rlsEnabledNoPolicy,
  rlsInitplan,
  rlsMultiplePermissive,
  rlsPolicyAlwaysTrue,
  rlsPolicyWithoutEnable,
  securityDefinerSearchPath,
  securityDefinerView,
  selectInto,
  selfAssignment,
  setNullOnNotNullForeignKey,
  setOperationColumnMismatch,
  softDeleteFilterMissing,
  softDeleteUnique,
  specialCharacterIdentifier,
  sqliteAlterLimitation,
  suggestCoveringIndex,
  suggestMaterializedView,
  suggestPartialIndex,
  tooManyIndexes,
  tooManyJoins,
  transitiveDependency,
  triggerDdlLock,
  tsqlDeprecatedLobType,
  tsqlIdentityFunction,
  tsqlMergeWithoutHoldlock,
  tsqlNolock,
  tsqlOfflineIndex,
  tsqlRequireTypeLength,
  tsqlSpPrefix,
  tsqlTransactionSafety,
  unbatchedBackfill,
  uncommittedTransaction,
  unknownColumn,
  unknownTable,
  unnamedConstraint,
  unprotectedPii,
  unresolvedAlias,
  unsafeAddCheck,
  unsafeAddExclusion,
  unsafeAddForeignKey,
  unsafeAddPrimaryKey,
  unsafeAddUnique,
  unsafeColumnTypeChange,
  unsafeSetNotNull,
  unusedCte,
  unusedIndex,
  unusedJoin,
  updateWithoutWhere,
  validateInSeparateTransaction,
  volatileDefaultRewrite,
  weakHash,
  wideLockWindow,
  wrongIndexMethod,
];
