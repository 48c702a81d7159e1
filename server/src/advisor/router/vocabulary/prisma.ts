import { type SpokeVocabulary, terms } from './terms.ts';

/** Prisma's client, schema language and commands. */
export const prisma: SpokeVocabulary = {
  spoke: 'prisma-patterns',
  names: terms(`
    prisma; schema prisma; prisma client; prisma schema; prisma migrate; prismaclient; prisma accelerate; prisma
    studio; prisma orm; prismaclientinitializationerror; prisma client js; query engine library; query engine;
    prisma engine; prisma pulse; prisma postgres; nestjs prisma; prisma seed; prisma zod; prisma nested; prisma
    json; dbgenerated; prisma enum; prisma transaction; prisma middleware; prisma raw; zenstack; t3 stack
    prisma; prismaclientvalidationerror; prismaclientunknownrequesterror; prismapromise; orderby relation
    prisma; prisma introspect; prisma validate; prisma format; prisma cli; migrate deploy; migrate reset;
    migrate resolve; migrate diff; schema.prisma; upsertmany; connectorcreate; queryrawunsafe; executeraw;
    queryraw; prisma_client_engine_type; db push; relationmode; driveradapters; pothos prisma; prismaservice;
    omitapi; @@index; @@unique; @@id; @id; @unique; @default
  `),
  errors: terms(`
    p1001; p1012; p2002; p2003; p2024; p2025; p2028; p2034; p3005; p3006; p3009; p3014; p3018;
    timed out fetching a new connection from the connection pool; transaction already closed;
    transaction api error; relation field missing opposite; migrate found failed migrations;
    prismaclientknownrequesterror; drift detected; p1000; p1002; p1003; p1008; p1010; p1014; p1017; p2000;
    p2004; p2011; p2014; p2015; p2016; p2018; p2021; p2022; p2030; p2037; p3000; p3008; p3015; p3019; p4001;
    timed out fetching a new connection; an operation failed because it depends on one or more records;
    record to update not found; record to delete does not exist; argument is missing; invalid prisma;
    unknown arg; unknown argument; does not exist in the current database; introspection; @@map; @updatedat;
    nested create; uncheckedcreateinput; createinput; datasource db;
    database schema is not in sync with your migration history; could not locate the query engine;
    can't reach database server at; the migration was modified after it was applied; raw query failed;
    inconsistent column data; p2010; p4002; p5010; p6009
  `),
  tools: terms(`
    migrate dev; prisma db push; db pull; prisma generate; findmany; findunique; findfirst; updatemany;
    createmany; deletemany; skipduplicates; relationjoins; relationloadstrategy; multischema; binarytargets;
    driver adapter; $transaction; $queryraw; $executeraw; shadow database; @map; @relation; prisma extension;
    interactive transaction; connection_limit; previewfeatures
  `),
};
