import { type SpokeVocabulary, terms } from './terms.ts';

/** Prisma's client, schema language and commands. */
export const prisma: SpokeVocabulary = {
  spoke: 'prisma-patterns',
  names: terms(`
    prisma; schema prisma; prisma client; prisma schema; prisma migrate; prismaclient; prisma accelerate; prisma
    studio; prisma orm
  `),
  errors: terms(`
    p1001; p1012; p2002; p2003; p2024; p2025; p2028; p2034; p3005; p3006; p3009; p3014; p3018; timed out fetching
    a new connection from the connection pool; transaction already closed; transaction api error; relation field
    missing opposite; migrate found failed migrations; prismaclientknownrequesterror; drift detected
  `),
  tools: terms(`
    migrate dev; prisma db push; db pull; prisma generate; findmany; findunique; findfirst; updatemany;
    createmany; deletemany; skipduplicates; relationjoins; relationloadstrategy; multischema; binarytargets;
    driver adapter; $transaction; $queryraw; $executeraw; shadow database; @map; @relation; prisma extension;
    interactive transaction; connection_limit; previewfeatures
  `),
};
