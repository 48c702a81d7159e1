/** Columns that say which tenant a row belongs to, in lower case. */
export const TENANT_COLUMNS: readonly string[] = [
  'tenant_id',
  'tenantid',
  'org_id',
  'orgid',
  'organization_id',
  'organizationid',
  'organisation_id',
  'organisationid',
];
