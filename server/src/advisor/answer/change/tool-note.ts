import type { Language } from '../answer.ts';
import type { ChangeTool } from './change-tool.ts';

/** Tools that have no model of the schema, so that nothing is to be kept equal with it. */
type PlainTool = Exclude<ChangeTool, 'prisma' | 'drizzle'>;

interface ToolWords {
  /** The command that makes an empty migration; `NAME` stands for its name. */
  readonly make: string;
  readonly run: string;
  /** What must be kept equal beside the migration. */
  readonly model?: readonly [en: string, fr: string];
}

/** Sources: the documentation of each tool on making migrations by hand and on transactions. */
const TOOLS: Readonly<Record<PlainTool, ToolWords>> = {
  alembic: {
    make: 'alembic revision -m "NAME"',
    run: 'alembic upgrade head',
    model: [
      'change the mapped class too, or the next autogenerate takes it back',
      "modifiez aussi la classe mappée, sinon le prochain autogenerate l'annule",
    ],
  },
  django: {
    make: 'python manage.py makemigrations --empty APP -n NAME',
    run: 'python manage.py migrate',
    model: [
      'change the model too: run `makemigrations`, move what it generates into `state_operations`, and keep the SQL below',
      'modifiez aussi le modèle : lancez `makemigrations`, déplacez ce qui est généré dans `state_operations` et gardez le SQL ci-dessous',
    ],
  },
  rails: { make: 'bin/rails generate migration NAME', run: 'bin/rails db:migrate' },
  typeorm: {
    make: 'npx typeorm migration:create src/migrations/NAME',
    run: 'npx typeorm migration:run -d data-source.ts',
    model: [
      'change the entity too (decorator), with `synchronize: false`',
      "modifiez aussi l'entité (décorateur), avec `synchronize: false`",
    ],
  },
  knex: { make: 'npx knex migrate:make NAME', run: 'npx knex migrate:latest' },
  sequelize: {
    make: 'npx sequelize-cli migration:generate --name NAME',
    run: 'npx sequelize-cli db:migrate',
    model: [
      'change the model too, without `sync({ alter: true })`',
      'modifiez aussi le modèle, sans `sync({ alter: true })`',
    ],
  },
  laravel: { make: 'php artisan make:migration NAME', run: 'php artisan migrate' },
  'ef-core': {
    make: 'dotnet ef migrations add NAME',
    run: 'dotnet ef database update',
    model: [
      'change the entity first, and put the calls below in place of the generated ones',
      "modifiez d'abord l'entité, et mettez les appels ci-dessous à la place de ceux qui sont générés",
    ],
  },
  flyway: { make: '', run: 'flyway migrate' },
  liquibase: { make: '', run: 'liquibase update' },
  goose: { make: 'goose create NAME sql', run: 'goose up' },
  dbmate: { make: 'dbmate new NAME', run: 'dbmate up' },
  'golang-migrate': { make: 'migrate create -ext sql -dir migrations NAME', run: 'migrate up' },
  supabase: { make: 'supabase migration new NAME', run: 'supabase db push' },
};

const NAMES: Readonly<Record<PlainTool, string>> = {
  alembic: 'Alembic',
  django: 'Django',
  rails: 'Rails',
  typeorm: 'TypeORM',
  knex: 'Knex',
  sequelize: 'Sequelize',
  laravel: 'Laravel',
  'ef-core': 'EF Core',
  flyway: 'Flyway',
  liquibase: 'Liquibase',
  goose: 'goose',
  dbmate: 'dbmate',
  'golang-migrate': 'golang-migrate',
  supabase: 'Supabase',
};

/** What a note on the tool is made from. */
export interface ToolRequest {
  readonly name: string;
  /** The file that comes next, where the history of the migrations tells. */
  readonly path: string | undefined;
  /** Some statement must stand outside a transaction. */
  readonly isOutside: boolean;
  /** The steps that are migrations. */
  readonly files: number;
}

/** How the tool takes the steps: one migration for each statement below that changes the schema. */
export function toolNote(tool: PlainTool, { name, path, isOutside, files }: ToolRequest, language: Language): string {
  const french = language === 'fr';
  const { make, run, model } = TOOLS[tool];
  const made = make.replace('NAME', tool === 'rails' || tool === 'typeorm' ? camel(name) : name);
  const place = path !== undefined ? `\`${path}\`` : made === '' ? '' : `\`${made}\``;
  const several = files > 1;
  const form = french
    ? `Avec ${NAMES[tool]} : ${several ? 'une migration par étape' : 'une migration'}${place === '' ? '' : ` (${place})`}, appliquée par \`${run}\``
    : `With ${NAMES[tool]}: ${several ? 'one migration a step' : 'one migration'}${place === '' ? '' : ` (${place})`}, applied by \`${run}\``;
  const further = model ? `; ${model[french ? 1 : 0]}` : '';
  const outside = isOutside && tool === 'flyway' ? outsideFlyway(french) : '';
  const laravel =
    tool === 'laravel'
      ? french
        ? ' Eloquent lui-même relève de `php-laravel`.'
        : ' Eloquent itself belongs to `php-laravel`.'
      : '';
  return `${form}${further}.${outside}${laravel}`;
}

function outsideFlyway(french: boolean): string {
  return french
    ? ' Pour CONCURRENTLY, un fichier seul, avec à côté `<ce fichier>.sql.conf` qui contient `executeInTransaction=false`, et `flyway.postgresql.transactional.lock=false`.'
    : ' For CONCURRENTLY a file of its own, beside it `<that file>.sql.conf` with `executeInTransaction=false`, and `flyway.postgresql.transactional.lock=false`, or it waits for its own lock.';
}

function camel(name: string): string {
  return name.replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
