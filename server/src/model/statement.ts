import type { Span } from '../text/span.ts';
import type {
  AlterFunction,
  AlterPolicy,
  AlterType,
  CodeBlock,
  CreateFunction,
  CreatePolicy,
  CreateSchema,
  CreateSequence,
  CreateTrigger,
  CreateType,
  CreateView,
  DropObjects,
  Grant,
  OtherStatement,
  QueryStatement,
  SetVariable,
  TransactionControl,
  Truncate,
  Unparsed,
} from './object-facts.ts';
import type { PrismaConfigBlock, PrismaEnum } from './prisma-facts.ts';
import type { AlterTable, CreateIndex, CreateTable } from './table-facts.ts';

/** What one statement does, in terms that every dialect and Prisma share. */
export type StatementFact =
  | CreateTable
  | AlterTable
  | CreateIndex
  | DropObjects
  | CreateView
  | CreateType
  | AlterType
  | CreateFunction
  | AlterFunction
  | CreateTrigger
  | CreatePolicy
  | AlterPolicy
  | CreateSchema
  | CreateSequence
  | TransactionControl
  | SetVariable
  | Truncate
  | Grant
  | QueryStatement
  | CodeBlock
  | PrismaEnum
  | PrismaConfigBlock
  | OtherStatement
  | Unparsed;

/** The kinds, for exhaustive switches and counters. */
export type FactKind = StatementFact['kind'];

export interface SyntaxProblem {
  readonly message: string;
  /** Relative to the statement. */
  readonly span: Span;
}

/**
 * A statement after parsing. It depends on the statement's own text and dialect alone, so it is cached by them;
 * every span in it counts from the start of the (outer) statement, in nested statements too.
 */
export interface ParsedStatement {
  readonly fact: StatementFact;
  /** The statement's own extent; `{0, length}` at top level, the place within the outer statement when nested. */
  readonly span: Span;
  /** Statements inside a function body, DO block, procedure, trigger or batch, in order, flattened. */
  readonly nested: readonly ParsedStatement[];
  readonly problems: readonly SyntaxProblem[];
}

/** A statement at its place in a file. Its identity survives edits elsewhere in the file; `start` moves with the text. */
export interface Statement {
  /** The file's path or URI, the key under which the workspace knows it. */
  readonly file: string;
  /** Offset of the first token in the file. */
  start: number;
  /** Code units of comments and white space between the previous statement's end and `start`. */
  lead: number;
  /** From the first to the last token, terminator not included. */
  readonly text: string;
  /** True where a terminator (`;`, GO) follows. */
  readonly terminated: boolean;
  readonly parsed: ParsedStatement;
}
