/** A small workspace with a Prisma schema, its migrations and queries, in which several rules fire. */
export const SAMPLE_WORKSPACE: readonly { readonly path: string; readonly text: string }[] = [
  {
    path: 'prisma/schema.prisma',
    text: `datasource db {
  provider = "postgresql"
  url      = env("DATABASE_URL")
}

model Customer {
  id     Int     @id @default(autoincrement())
  email  String  @unique
  credit Float
  orders Order[]
}

model Order {
  id         Int      @id @default(autoincrement())
  customerId Int
  customer   Customer @relation(fields: [customerId], references: [id])
}
`,
  },
  { path: 'prisma/migrations/migration_lock.toml', text: 'provider = "postgresql"\n' },
  {
    path: 'prisma/migrations/20240101000000_init/migration.sql',
    text: `-- CreateTable
CREATE TABLE "Customer" (
  "id" SERIAL NOT NULL,
  "email" TEXT NOT NULL,
  "credit" DOUBLE PRECISION NOT NULL,
  CONSTRAINT "Customer_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Order" (
  "id" SERIAL NOT NULL,
  "customerId" INTEGER NOT NULL,
  CONSTRAINT "Order_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "Customer_email_key" ON "Customer"("email");
ALTER TABLE "Order" ADD CONSTRAINT "Order_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer"("id");
`,
  },
  {
    path: 'prisma/migrations/20240201000000_status/migration.sql',
    text: `ALTER TABLE "Order" ADD COLUMN "status" TEXT NOT NULL;
CREATE INDEX "Order_status_idx" ON "Order"("status");
ALTER TABLE "Customer" ALTER COLUMN "email" SET NOT NULL;
`,
  },
  {
    path: 'queries/report.sql',
    text: `-- é 🙂 positions count UTF-16 units
SELECT * FROM "Order" WHERE status = NULL;

DELETE FROM "Order";
UPDATE "Customer" SET credit = 0;
SELECT c.* FROM "Customer" c WHERE c.email LIKE '%@example.com';
`,
  },
];
