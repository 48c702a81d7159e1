import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRODUCTS } from '../../../server/src/workspace/stack/products.ts';
import { isStackFile, readStack, tellsOnlyOfStack } from '../../../server/src/workspace/stack/read-stack.ts';

/** `id version@line evidence`, lines from 1 as people count them. */
const told = (path: string, text: string): readonly string[] =>
  readStack(path, text).map((fact) =>
    [fact.id, fact.version, `@${fact.line + 1}`, fact.evidence].filter((part) => part !== undefined).join(' '),
  );

describe('manifests and lock files', () => {
  it.each([
    [
      'package.json',
      '{\n  "dependencies": {\n    "@prisma/client": "^6.2.0",\n    "pg": "8.13.1"\n  }\n}',
      ['prisma 6.2.0 @3 manifest', 'postgresql @4 driver'],
    ],
    ['package.json', '{ "devDependencies": { "typeorm": "workspace:*" } }', ['typeorm @1 manifest']],
    [
      'package-lock.json',
      '{\n"packages": {\n"node_modules/prisma": {\n"version": "6.2.1"\n},\n"node_modules/a/node_modules/typeorm": { "version": "0.2.0" }}}',
      ['prisma 6.2.1 @3 lock'],
    ],
    [
      'pnpm-lock.yaml',
      "packages:\n\n  '@prisma/client@6.2.1':\n    resolution: x\n  drizzle-orm@0.38.3:\n",
      ['prisma 6.2.1 @3 lock', 'drizzle 0.38.3 @5 lock'],
    ],
    ['yarn.lock', 'typeorm@^0.3.20:\n  version "0.3.20"\n', ['typeorm 0.3.20 @1 lock']],
    ['yarn.lock', '"typeorm@npm:^0.3.20":\n  version: 0.3.20\n', ['typeorm 0.3.20 @1 lock']],
    ['bun.lock', '{ "packages": {\n    "kysely": ["kysely@0.27.5", "", {}, "sha512"],\n} }', ['kysely 0.27.5 @2 lock']],
    [
      'pyproject.toml',
      '[project]\ndependencies = [\n  "SQLAlchemy[asyncio]>=2.0.36",\n  "alembic",\n  "psycopg[binary]>=3",\n]',
      ['sqlalchemy 2.0.36 @3 manifest', 'alembic @4 manifest', 'postgresql @5 driver'],
    ],
    [
      'pyproject.toml',
      '[tool.poetry.dependencies]\nDjango = "^5.1"\nsqlmodel = { version = "0.0.22", extras = ["a"] }\n',
      ['django 5.1 @2 manifest', 'sqlmodel 0.0.22 @3 manifest'],
    ],
    [
      'requirements-dev.txt',
      '# pins\nSQLAlchemy==2.0.36\nalembic~=1.14\n',
      ['sqlalchemy 2.0.36 @2 manifest', 'alembic 1.14 @3 manifest'],
    ],
    ['poetry.lock', '[[package]]\nname = "sqlalchemy"\nversion = "2.0.36"\n', ['sqlalchemy 2.0.36 @2 lock']],
    ['uv.lock', '[[package]]\nname = "alembic"\nversion = "1.14.0"\n', ['alembic 1.14.0 @2 lock']],
    [
      'Pipfile.lock',
      '{ "default": { "sqlalchemy": { "hashes": [ "a" ], "version": "==2.0.36" } } }',
      ['sqlalchemy 2.0.36 @1 lock'],
    ],
    ['Gemfile', 'gem "rails", "~> 7.1.3"\ngem "pg"\n', ['activerecord 7.1.3 @1 manifest', 'postgresql @2 driver']],
    [
      'Gemfile.lock',
      'GEM\n  specs:\n    activerecord (7.1.3.4)\n      activemodel (= 7.1.3.4)\n',
      ['activerecord 7.1.3 @3 lock'],
    ],
    [
      'go.mod',
      'module x\n\nrequire (\n\tgorm.io/gorm v1.25.12\n\tgithub.com/jackc/pgx/v5 v5.7.1\n\tgithub.com/go-sql-driver/mysql v1.8.1 // indirect\n)\n',
      ['gorm 1.25.12 @4 manifest', 'postgresql @5 driver'],
    ],
    [
      'Cargo.toml',
      '[dependencies]\ndiesel = { version = "2.2.4", features = ["postgres"] }\nsqlx = "0.8"\n',
      ['diesel 2.2.4 @2 manifest', 'sqlx 0.8 @3 manifest'],
    ],
    ['Cargo.lock', '[[package]]\nname = "diesel"\nversion = "2.2.6"\n', ['diesel 2.2.6 @2 lock']],
    ['composer.json', '{ "require": { "laravel/framework": "^11.0" } }', ['eloquent 11.0 @1 manifest']],
    [
      'composer.lock',
      '{ "packages": [ { "name": "laravel/framework",\n "version": "v11.31.0" } ] }',
      ['eloquent 11.31.0 @1 lock'],
    ],
    [
      'pom.xml',
      '<dependency>\n<artifactId>hibernate-core</artifactId>\n<version>6.6.3.Final</version>',
      ['hibernate 6.6.3 @2 manifest'],
    ],
    [
      'build.gradle.kts',
      'implementation("org.flywaydb:flyway-core:10.21.0")\nruntimeOnly("org.postgresql:postgresql:42.7.4")',
      ['flyway 10.21.0 @1 manifest', 'postgresql @2 driver'],
    ],
    [
      'Shop.csproj',
      '<PackageReference Include="Microsoft.EntityFrameworkCore" Version="8.0.11" />',
      ['ef-core 8.0.11 @1 manifest'],
    ],
  ])('%s tells products with their versions', (path, text, expected) => {
    expect(told(path, text)).toEqual(expected);
  });
});

describe('files that name engines', () => {
  it.each([
    [
      'docker-compose.yml',
      'services:\n  db:\n    image: postgres:16-alpine\n  cache:\n    image: "redis:7"\n',
      ['postgresql 16 @3 service', 'redis 7 @5 service'],
    ],
    [
      'deploy/compose.prod.yaml',
      'services:\n  a: { }\n  b:\n    image: mysql:8.4\n  c:\n    image: clickhouse/clickhouse-server:24.8.2-alpine\n',
      ['mysql 8.4 @4 service', 'clickhouse 24.8.2 @6 service'],
    ],
    [
      'compose.yaml',
      'image: pgvector/pgvector:0.8.0-pg17\nimage: ghcr.io/acme/postgres-exporter:1.2\nimage: mcr.microsoft.com/mssql/server:2022-latest',
      ['postgresql 17 @1 service', 'tsql 2022 @3 service'],
    ],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Compose's own way to write a default.
    ['compose.yml', 'image: postgres:${PG_VERSION:-15}\n', ['postgresql 15 @1 service']],
    ['.github/workflows/ci.yml', 'services:\n  postgres:\n    image: postgres:17\n', ['postgresql 17 @3 service']],
    ['db/Dockerfile', 'FROM --platform=linux/amd64 postgis/postgis:16-3.4 AS db\n', ['postgresql 16 @1 service']],
    ['fly.toml', '[build]\n  image = "flyio/postgres-flex:16.4"\n', ['postgresql 16.4 @2 service']],
    [
      'render.yaml',
      'databases:\n  - name: shop\n    postgresMajorVersion: "16"\nservices:\n  - type: keyvalue\n',
      ['postgresql 16 @3 service', 'redis @5 service'],
    ],
    ['supabase/config.toml', '[db]\nmajor_version = 15\n', ['supabase @1 setting', 'postgresql 15 @2 service']],
    [
      'prisma/schema.prisma',
      '// a\ndatasource db {\n  url = env("X")\n  provider = "mysql"\n}\n',
      ['mysql @4 setting'],
    ],
    ['drizzle.config.ts', 'export default {\n  dialect: "sqlite",\n}', ['sqlite @2 setting']],
    [
      'alembic.ini',
      '[alembic]\nsqlalchemy.url = postgresql+psycopg://me:hush@db.internal/shop\n',
      ['alembic @1 setting', 'postgresql @2 setting'],
    ],
    ['config/database.yml', 'default:\n  adapter: mysql2\n', ['mysql @2 setting']],
    ['src/main/resources/application.properties', 'spring.datasource.url=jdbc:mariadb://h/x\n', ['mariadb @1 setting']],
    [
      'shop/settings.py',
      "DATABASES = {'default': {\n'ENGINE': 'django.db.backends.postgresql',",
      ['postgresql @2 setting'],
    ],
    [
      '.env.example',
      '# local\nexport DATABASE_URL="postgres://me:hush@localhost/shop"\nREDIS_URL=rediss://:hush@cache\nAPI_URL=https://x\nLOG_URL=file:/var/log\n',
      ['postgresql @2 setting', 'redis @3 setting'],
    ],
    ['.env', 'DATABASE_URL=file:./dev.db\n', ['sqlite @1 setting']],
  ])('%s', (path, text, expected) => {
    expect(told(path, text)).toEqual(expected);
  });

  it('are told apart from sources and markers, which are read for more than the stack', () => {
    expect(['package.json', 'drizzle.config.ts', 'a.prisma', 'db.sql', 'notes.md'].filter(tellsOnlyOfStack)).toEqual(
      [],
    );
    expect(
      ['package-lock.json', 'docker-compose.yml', '.env', '.github/workflows/x.yml'].filter(tellsOnlyOfStack),
    ).toHaveLength(4);
    expect(['x.yml', 'workflows/x.yml', 'environment.env', 'README.md'].filter(isStackFile)).toEqual([]);
  });
});

describe('secrets', () => {
  const NUMBERS = /^\d+(?:\.\d+){0,2}$/;
  const PATHS = [
    '.env',
    'docker-compose.yml',
    'alembic.ini',
    'config/database.yml',
    'package.json',
    'requirements.txt',
    'application.yml',
    'Dockerfile',
    'pyproject.toml',
  ];
  const secret = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9_!-]{8,24}$/);

  it('and hosts cannot come out: facts hold ids of the catalogue, numbers and places alone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PATHS), secret, secret, (path, password, host) => {
        const text = [
          `DATABASE_URL=postgres://me:${password}@${host}.example/shop`,
          `sqlalchemy.url = mysql+pymysql://me:${password}@${host}/shop`,
          `REDIS_URI='redis://:${password}@${host}:6379'`,
          `adapter: ${password}`,
          `image: ${host}/postgres:${password}`,
          `"pg": "${password}", "prisma": "${password}"`,
          `sqlalchemy==${password}`,
          `FROM ${host}/mysql:${password}`,
        ].join('\n');
        for (const fact of readStack(path, text)) {
          expect(PRODUCTS.has(fact.id)).toBe(true);
          if (fact.version !== undefined) expect(fact.version).toMatch(NUMBERS);
          expect(fact.file).toBe(path);
          expect(Object.values(fact).join('\n')).not.toContain(password);
          expect(Object.values(fact).join('\n')).not.toContain(host);
        }
      }),
    );
  });

  it('nor does any text make reading fail', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PATHS, 'yarn.lock', 'go.mod', 'Cargo.toml', 'render.yaml'),
        fc.string(),
        (path, text) => {
          expect(Array.isArray(readStack(path, text))).toBe(true);
        },
      ),
    );
  });
});
