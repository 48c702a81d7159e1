/** Which column a name means, which the folded schema knows. */
export { findColumn } from '../../schema/find-column.ts';
