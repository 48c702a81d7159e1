import type { Span } from '../text/span.ts';
import type { ClientCall } from './client-call-facts.ts';
import type { TypeUse } from './data-type.ts';
import type { Embedding } from './embedding.ts';
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
  | ClientCall
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
  /** T-SQL: the types outside the columns of tables, in text order. The outer statement has them all, save those in a text that EXEC runs. */
  readonly typeUses?: readonly TypeUse[];
}

/** A statement at its place in a file. Its identity survives edits elsewhere in the file; `start` moves with the text. */
export interface Statement {
  /** The file's path or URI, the key under which the workspace knows it. */
  readonly file: string;
  /** Offset of the first token in the file. */
  start: number;
  /** Code units of comments and white space between the previous statement's end and `start`. */
  lead: number;
  /**
   * The text between the previous statement and this one, up to `start`, where a comment in it speaks to Schemawise
   * (`-- schemawise: …`) or holds the warnings of Prisma Migrate; undefined elsewhere. What follows the previous statement on its own line is not part of it. A change of it
   * makes a new statement, as a change of `text` does.
   */
  readonly note?: string;
  /** From the first to the last token, terminator not included. */
  readonly text: string;
  /** True where a terminator (`;`, GO) follows. */
  readonly terminated: boolean;
  readonly parsed: ParsedStatement;
  /**
   * How the text stands in a file of another language. Its offsets are then not those of the file: `fileSpan` translates them. Undefined
   * where the text stands in the file as it is.
   */
  readonly embedding?: Embedding;
}
