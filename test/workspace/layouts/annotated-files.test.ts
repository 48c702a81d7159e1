import { describe, expect, it } from 'vitest';
import { discoverOne, placeIn, rolesOf, sectionTexts } from '../../support/plans.ts';

/** The sections of one file in an invented folder that holds nothing else. */
function sectionsOf(path: string, text: string): { layout: string; sections: string[] } {
  const plan = discoverOne({ [path]: text });
  return { layout: plan.layout, sections: sectionTexts(placeIn(plan, path), text) };
}

describe('goose', () => {
  it('has a section for each direction', () => {
    const text = '-- +goose Up\nCREATE TABLE a (id int);\n-- +goose Down\nDROP TABLE a;\n';
    expect(sectionsOf('m/001_a.sql', text)).toEqual({
      layout: 'goose',
      sections: ['up wrapped: -- +goose Up\nCREATE TABLE a (id int);', 'down wrapped: -- +goose Down\nDROP TABLE a;'],
    });
  });

  it('leaves the transaction with NO TRANSACTION', () => {
    const text = '-- +goose NO TRANSACTION\n-- +goose Up\nCREATE INDEX CONCURRENTLY i ON a (id);';
    expect(sectionsOf('m/001_a.sql', text).sections).toEqual([
      'up none: -- +goose Up\nCREATE INDEX CONCURRENTLY i ON a (id);',
    ]);
  });

  it('takes the unmarked files of its folder too', () => {
    const plan = discoverOne({
      'm/1_a.sql': '-- +goose Up\nCREATE TABLE a (id int);',
      'm/2_b.sql': 'ALTER TABLE a ADD b int;',
    });
    expect(rolesOf(plan)).toEqual(['migration m/1_a.sql', 'migration m/2_b.sql']);
  });
});

describe('dbmate', () => {
  it('takes transaction:false for the direction that says it', () => {
    const text =
      '-- migrate:up transaction:false\nCREATE INDEX CONCURRENTLY i ON a (id);\n-- migrate:down\nDROP INDEX i;';
    expect(sectionsOf('db/migrations/20240101000000_a.sql', text)).toEqual({
      layout: 'dbmate',
      sections: [
        'up none: -- migrate:up transaction:false\nCREATE INDEX CONCURRENTLY i ON a (id);',
        'down wrapped: -- migrate:down\nDROP INDEX i;',
      ],
    });
  });

  it('does not fold db/schema.sql beside complete migrations', () => {
    const plan = discoverOne({
      'db/migrations/20240101000000_a.sql':
        '-- migrate:up\nCREATE TABLE a (id serial);\n-- migrate:down\nDROP TABLE a;',
      'db/schema.sql': 'CREATE TABLE public.a (id integer NOT NULL);',
    });
    expect(rolesOf(plan)).toEqual([
      'schema db/schema.sql (not folded)',
      'migration db/migrations/20240101000000_a.sql',
    ]);
  });
});

describe('sql-migrate and node-pg-migrate', () => {
  it('takes notransaction for the direction that says it', () => {
    const text =
      '-- +migrate Up notransaction\nCREATE INDEX CONCURRENTLY i ON a (id);\n-- +migrate Down\nDROP INDEX i;';
    expect(sectionsOf('m/001-a.sql', text)).toEqual({
      layout: 'sql-migrate',
      sections: [
        'up none: -- +migrate Up notransaction\nCREATE INDEX CONCURRENTLY i ON a (id);',
        'down wrapped: -- +migrate Down\nDROP INDEX i;',
      ],
    });
  });

  it('reads the marks of node-pg-migrate', () => {
    const text = '-- Up Migration\nCREATE TABLE a (id int);\n-- Down Migration\nDROP TABLE a;';
    expect(sectionsOf('m/1700000000000_a.sql', text)).toEqual({
      layout: 'node-pg-migrate',
      sections: [
        'up wrapped: -- Up Migration\nCREATE TABLE a (id int);',
        'down wrapped: -- Down Migration\nDROP TABLE a;',
      ],
    });
  });
});

describe('tern', () => {
  it('runs what stands above the divider forward and the rest back', () => {
    const text = 'CREATE TABLE a (id int);\n---- create above / drop below ----\nDROP TABLE a;';
    expect(sectionsOf('m/001_a.sql', text)).toEqual({
      layout: 'tern',
      sections: [
        'up wrapped: CREATE TABLE a (id int);',
        'down wrapped: ---- create above / drop below ----\nDROP TABLE a;',
      ],
    });
  });

  it('reads files with the line ends of Windows', () => {
    const text = 'CREATE TABLE a (id int);\r\n---- create above / drop below ----\r\nDROP TABLE a;\r\n';
    expect(sectionsOf('m/001_a.sql', text).sections).toEqual([
      'up wrapped: CREATE TABLE a (id int);',
      'down wrapped: ---- create above / drop below ----\r\nDROP TABLE a;',
    ]);
  });

  it('leaves the transaction with disable-tx', () => {
    const text = '---- tern: disable-tx ----\nCREATE INDEX CONCURRENTLY i ON a (id);';
    expect(sectionsOf('m/001_a.sql', text).sections).toEqual([`up none: ${text}`]);
  });
});

describe('Liquibase', () => {
  it('has a section for each changeset, with its own transaction', () => {
    const text = [
      '--liquibase formatted sql',
      '--changeset ann:1',
      'CREATE TABLE a (id int);',
      '--rollback DROP TABLE a;',
      '--changeset ann:2 runInTransaction:false dbms:postgresql',
      'CREATE INDEX CONCURRENTLY i ON a (id);',
    ].join('\n');
    const plan = discoverOne({ 'changelog/1.sql': text });
    expect(plan).toMatchObject({ layout: 'liquibase', dialect: 'postgresql' });
    expect(
      placeIn(plan, 'changelog/1.sql').sections.map(({ direction, transaction }) => [direction, transaction]),
    ).toEqual([
      ['up', 'wrapped'],
      ['up', 'none'],
    ]);
  });
});

describe('Graphile Migrate', () => {
  it('runs committed files, then the current one', () => {
    const plan = discoverOne({
      'migrations/current.sql': 'ALTER TABLE a ADD b int;',
      'migrations/committed/000002-b.sql': '--! Previous: sha1:x\n--! Hash: sha1:y\n\n--! no-transaction\nVACUUM;',
      'migrations/committed/000001.sql': '--! Previous: -\n--! Hash: sha1:x\n\nCREATE TABLE a (id int);',
    });
    expect(plan).toMatchObject({ layout: 'graphile-migrate', dialect: 'postgresql', root: 'migrations' });
    expect(plan.files.map((file) => [file.path, file.transaction])).toEqual([
      ['migrations/committed/000001.sql', 'wrapped'],
      ['migrations/committed/000002-b.sql', 'none'],
      ['migrations/current.sql', 'wrapped'],
    ]);
  });
});

describe('Sqitch', () => {
  it('follows the plan', () => {
    const plan = discoverOne({
      'sqitch.conf': '[core]\n  engine = pg',
      'sqitch.plan':
        '%syntax-version=1.0.0\n%project=shelf\n\nzebra 2024-01-01T00:00:00Z A <a@b.c> # first\nalpha [zebra] 2024-01-02T00:00:00Z A <a@b.c> # second\n',
      'deploy/alpha.sql': '-- Deploy shelf:alpha to pg\nBEGIN;\nALTER TABLE a ADD b int;\nCOMMIT;',
      'deploy/zebra.sql': '-- Deploy shelf:zebra to pg\nBEGIN;\nCREATE TABLE a (id int);\nCOMMIT;',
      'revert/zebra.sql': '-- Revert shelf:zebra from pg\nBEGIN;\nDROP TABLE a;\nCOMMIT;',
      'verify/zebra.sql': '-- Verify shelf:zebra on pg\nSELECT id FROM a WHERE false;',
    });
    expect(plan).toMatchObject({ layout: 'sqitch', dialect: 'postgresql' });
    expect(rolesOf(plan)).toEqual([
      'migration deploy/zebra.sql',
      'migration deploy/alpha.sql',
      'rollback revert/zebra.sql',
      'query verify/zebra.sql',
    ]);
    expect(placeIn(plan, 'deploy/zebra.sql').transaction).toBe('none');
  });
});
