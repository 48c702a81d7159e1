import type { DatabaseContext } from '../rule.ts';

/** What goes between two statements of a migration: Drizzle runs the pieces between its breakpoints one by one, and a piece is one statement. */
export function statementBreak({ plan }: Pick<DatabaseContext, 'plan'>): string {
  return plan.layout === 'drizzle' ? ';\n--> statement-breakpoint\n' : ';\n';
}
