-- CreateTable
CREATE TABLE "stock_levels" (
    "id" BIGSERIAL NOT NULL,
    "product_id" INTEGER NOT NULL,
    "warehouse" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "stock_levels_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "stock_levels_product_id_warehouse_key" ON "stock_levels"("product_id", "warehouse");

-- Written by hand: Prisma has no relation here.
ALTER TABLE "stock_levels" ADD CONSTRAINT "stock_levels_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id");

-- The supplier's price list is copied in here line by line.
CREATE TABLE "price_imports" (
    "sku" TEXT,
    "price" TEXT,
    "loaded_at" TIMESTAMPTZ(6)
);
