import type { Bindings } from './bindings.ts';
import { constantValue, propertyValue } from './constant-values.ts';
import { outermost, placeOf } from './literal-places.ts';
import { type LiteralText, markedText, readLiteral } from './literals.ts';
import { argumentsOf, lastName, type SyntaxNode, unwrapped } from './script-tree.ts';
import { isSurelySql, looksLikeSql } from './sql-likeness.ts';

/** A literal that holds SQL, and the call or template that uses it. */
export interface QuerySite {
  readonly literal: LiteralText;
  /** The literal itself, which may stand far from the call that runs it. */
  readonly value: SyntaxNode;
  /** The tagged template, call or literal, for what surrounds it. */
  readonly node: SyntaxNode;
  /** True where the tag binds holes as parameters. */
  readonly bindsHoles: boolean;
  /** True where the program adds to the text later. */
  readonly isOpen: boolean;
  /** True where the text is known by the place that keeps it, and by nothing that runs it. */
  readonly isKept: boolean;
  /** True where a tag or call of a database takes it. */
  readonly isSure: boolean;
}

/** Tags of templates that hold SQL: of the template's own name, or the last part of `Prisma.sql`, `prisma.$queryRaw`. */
const TAGS: ReadonlySet<string> = new Set([
  'sql',
  'SQL',
  'pgsql',
  'psql',
  'mysql',
  'sqlite',
  '$queryRaw',
  '$executeRaw',
  'queryRaw',
  'executeRaw',
  'typedSql',
]);

/** Names under which tags are bound in callbacks and modules; what they tag must begin like SQL, as everywhere. */
const CLIENT_TAGS: ReadonlySet<string> = new Set([
  'tx',
  'trx',
  'db',
  'pg',
  'client',
  'conn',
  'connection',
  'postgres',
  'query',
  'q',
  't',
]);

/** Tags made by a call: `sql.type(schema)`, `sql.typeAlias('user')`, `sql.unsafe`, `sql.fragment`. */
const TAG_MAKERS: ReadonlySet<string> = new Set(['type', 'typeAlias', 'unsafe', 'fragment', 'prepared']);

/** Methods and functions whose first argument is SQL where it is a text that begins like SQL. */
const SQL_METHODS: ReadonlySet<string> = new Set(
  (
    'query queryOne queryRow queryRows queryAll execute executeSql executeQuery exec run all get each iterate values prepare raw rawQuery ' +
    'unsafe $queryRawUnsafe $executeRawUnsafe queryRawUnsafe executeRawUnsafe sql typedQuery fetch fetchOne fetchAll select insert ' +
    'one none many any oneOrNone manyOrNone result multi multiResult stream cursor batch oneFirst maybeOne maybeOneFirst anyFirst manyFirst ' +
    'runSql selectOne selectAll $query $execute rawQueryOne queryFirst queryStream'
  ).split(' '),
);

/** Properties of the object that a client takes instead of a text. */
const TEXT_PROPERTIES = ['text', 'sql', 'query', 'statement'] as const;

/** How sure a place makes us that its text is SQL: surely, for what a call or tag of a database takes, or not at all. */
type Place = 'sql' | 'any';

/** Every literal of a statement that is run as SQL, in text order. Templates inside the holes of others are fragments of these. */
export function findQuerySites(part: SyntaxNode, text: string, bindings: Bindings): QuerySite[] {
  const sites = new Map<number, QuerySite>();
  const add = (node: SyntaxNode, value: SyntaxNode, bindsHoles: boolean, place: Place): boolean => {
    const literal = readLiteral(value, text);
    const first = literal?.chunks[0];
    if (!literal || !first || !(place === 'sql' ? looksLikeSql : isSurelySql)(markedText(literal))) return false;
    const known = sites.get(first.from);
    const [isKept, isSure] = [node === value, place === 'sql'];
    if (!known || tellsMore({ isKept, isSure }, known)) {
      const isOpen = isAddedTo(value, text, bindings);
      sites.set(first.from, { literal, value, node, bindsHoles, isOpen, isKept, isSure });
    }
    return true;
  };
  part.cursor().iterate((reference) => {
    const { name } = reference;
    if (!LOOKED_AT.has(name)) return true;
    if (name === 'String' && !isBeginning(text, reference.from + 1)) return true;
    const { node } = reference;
    if (name === 'TaggedTemplateExpression') {
      const template = node.getChild('TemplateString');
      const kind = tagKind(node, text, bindings);
      // What stands in the holes of a query belongs to it.
      return (
        !template || !kind || !(add(node, template, kind !== 'text', kind === 'sql' ? 'sql' : 'any') || kind === 'sql')
      );
    }
    if (name === 'CallExpression') {
      for (const value of sqlArguments(node, text, bindings)) add(node, value, false, 'sql');
    } else if (name === 'BlockComment' && COMMENT_TAG.test(text.slice(node.from, node.to))) {
      const literal = node.nextSibling;
      if (literal) add(literal, literal, false, 'sql');
    } else if ((name === 'String' || name === 'TemplateString') && isBeginning(text, node.from + 1)) {
      if (name === 'TemplateString' && SQL_COMMENT.test(text.slice(node.from, node.from + 20))) {
        add(node, node, false, 'sql');
      } else if (node.parent?.name !== 'TaggedTemplateExpression') {
        const place = placeOf(node, text);
        if (place)
          add(place.call ?? place.whole, place.whole, false, SQL_NAME.test(place.keptAs ?? '') ? 'sql' : 'any');
      }
    }
    return true;
  });
  return [...sites.values()].sort((a, b) => (a.literal.chunks[0]?.from ?? 0) - (b.literal.chunks[0]?.from ?? 0));
}

const LOOKED_AT: ReadonlySet<string> = new Set([
  'TaggedTemplateExpression',
  'CallExpression',
  'BlockComment',
  'String',
  'TemplateString',
]);

/** Whether a second place of a text tells more of it than a first: a call more than where it is kept, one of a database more than another. */
export function tellsMore(
  second: Pick<QuerySite, 'isKept' | 'isSure'>,
  first: Pick<QuerySite, 'isKept' | 'isSure'>,
): boolean {
  return (second.isSure && !first.isSure) || first.isKept;
}

/** What a text begins with that may be SQL: one of its first words, a comment, or a hole. */
const BEGINNING =
  /[\s(]*(?:--|\/\*|\$\{|\\|(?:select|insert|update|delete|with|create|alter|drop|truncate|merge|replace|explain|begin|start|commit|rollback|pragma|set|grant|revoke|comment|refresh|values|call|declare|lock|vacuum|analyze|(?:un)?listen|notify|do|savepoint|release|prepare|exec|execute|reindex|copy)\b)/iy;

function isBeginning(text: string, at: number): boolean {
  BEGINNING.lastIndex = at;
  return BEGINNING.test(text);
}

/** Names under which programs keep SQL. */
const SQL_NAME = /sql|stmt|ddl|(?:^|_)(?:statement|STATEMENT)s?$|[a-z]Statements?$/i;

const COMMENT_TAG = /^\/\*\s*(?:sql|pgsql|postgres(?:ql)?|mysql|sqlite|tsql)\s*\*\/$/i;
const SQL_COMMENT = /^`\s*--\s*sql\b/i;

/** What a template's tag says of its text: that it is SQL, that it only writes a text, or nothing. */
type TagKind = 'sql' | 'text' | 'other';

/** Tags that give the text as it is, or without its indentation. */
const TEXT_TAGS = /^(?:raw|dedent|outdent|stripIndents?|oneLine\w*|codeBlock|trim\w*|unindent|endent)$/;

/** What a tag says of its template; undefined for what is written in another language. */
function tagKind(tagged: SyntaxNode, text: string, bindings: Bindings): TagKind | undefined {
  const tag = tagged.firstChild ? unwrapped(tagged.firstChild) : undefined;
  if (!tag) return undefined;
  if (tag.name === 'CallExpression') {
    const name = tag.firstChild ? lastName(tag.firstChild, text) : undefined;
    return name && TAG_MAKERS.has(text.slice(name.from, name.to)) ? 'sql' : 'other';
  }
  const name = lastName(tag, text);
  if (!name) return 'other';
  const word = text.slice(name.from, name.to).replace(/^['"]|['"]$/g, '');
  if (TAGS.has(word)) return 'sql';
  if (OTHER_LANGUAGES.test(word)) return undefined;
  if (tag.name === 'MemberExpression') {
    const object = tag.firstChild ? lastName(tag.firstChild, text) : undefined;
    if (object && TAGS.has(text.slice(object.from, object.to)) && TAG_MAKERS.has(word)) return 'sql';
    if (SQL_METHOD_NAME.test(word)) return 'sql';
  }
  if (CLIENT_TAGS.has(word)) return 'sql';
  if (TEXT_TAGS.test(word)) return 'text';
  // `const sql = postgres(url)`, `import { sql as q }` under another name.
  const value = bindings.resolve(word, tag.from)?.value;
  const makes =
    value && /^(?:await\s+)?(?:postgres|neon|createPool|vercelSql)\s*\(/.test(text.slice(value.from, value.to));
  return makes ? 'sql' : 'other';
}

/** Tags of templates in other languages, and of those that are told to people. */
const OTHER_LANGUAGES =
  /^(?:gql|graphql|html|svg|css|styled|keyframes|injectGlobal|createGlobalStyle|xml|md|markdown|cypher|groq|t|i18n|msg|log|debug|info|warn|error|chalk|red|green|yellow|blue|bold|dim|gray|cyan)$/;

/** The node of the text in an argument: that of its property where it is an object literal. */
export function textArgument(argument: SyntaxNode, text: string): SyntaxNode {
  const object = unwrapped(argument);
  for (const property of TEXT_PROPERTIES) {
    const found = propertyValue(object, property, text);
    if (found) return found;
  }
  return object;
}

/** Methods of a project's own that run SQL, by their names: `runQuery`, `_asyncQuery`, `executeSql`. */
const SQL_METHOD_NAME = /(?:^|_|[a-z])(?:[Qq]uery|[Ee]xecute|[Ss]ql)(?:$|[A-Z_])/;

export function isSqlMethod(name: string): boolean {
  return SQL_METHODS.has(name) || SQL_METHOD_NAME.test(name);
}

/** The nodes of the SQL texts that a call may run; none for calls that are none of a database. */
function sqlArguments(call: SyntaxNode, text: string, bindings: Bindings): readonly SyntaxNode[] {
  const name = call.firstChild ? lastName(call.firstChild, text) : undefined;
  if (!name || !isSqlMethod(text.slice(name.from, name.to).replace(/^['"#]|['"]$/g, ''))) return [];
  const [first, second] = argumentsOf(call);
  if (!first) return [];
  const value = sqlArgument(first, text, bindings);
  if (value && (!second || /^(?:String|TemplateString|BinaryExpression)$/.test(value.name))) return [value];
  // `query(client, 'BEGIN')`
  if (second && /^(?:String|TemplateString)$/.test(unwrapped(second).name)) return value ? [value, second] : [second];
  if (value) return [value];
  const variable = textArgument(first, text);
  const binding = bindings.resolve(text.slice(variable.from, variable.to), variable.from);
  if (!binding || !/^(?:VariableName|PropertyDefinition)$/.test(variable.name)) return [];
  const assigned = bindings.assignmentsTo(binding).filter(({ operator }) => operator === '=');
  return [...(binding.value ? [binding.value] : []), ...assigned.map((assignment) => assignment.value)];
}

/** True where the variable that holds the text is added to. */
function isAddedTo(value: SyntaxNode, text: string, bindings: Bindings): boolean {
  const holder = outermost(value).parent;
  const target = holder?.name === 'AssignmentExpression' ? holder.firstChild : holder?.getChild('VariableDefinition');
  if (!target || !/^(?:AssignmentExpression|VariableDeclaration)$/.test(holder?.name ?? '')) return false;
  const binding = bindings.resolve(text.slice(target.from, target.to), value.from);
  return binding !== undefined && bindings.assignmentsTo(binding).some(({ operator }) => operator === '+=');
}

/** The node of the text that an argument surely is: its own, that of a constant, or that of its property. */
function sqlArgument(first: SyntaxNode, text: string, bindings: Bindings): SyntaxNode | undefined {
  const value = constantValue(first, text, bindings);
  if (value?.name !== 'ObjectExpression') return value;
  for (const property of TEXT_PROPERTIES) {
    const found = propertyValue(value, property, text);
    if (found) return constantValue(found, text, bindings);
  }
  return undefined;
}
