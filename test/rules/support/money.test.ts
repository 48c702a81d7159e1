import { describe, expect, it } from 'vitest';
import { moneySense } from '../../../server/src/rules/support/money.ts';

describe('the money sense of a column', () => {
  it.each([
    ['price'],
    ['unit_price'],
    ['unitPrice'],
    ['UNIT_PRICE'],
    ['unitprice'],
    ['subtotal'],
    ['taxes'],
    ['amount_due'],
    ['total_amount'],
    ['grand_total'],
    ['value_usd'],
    ['price_per_kg'],
    ['quantity_discount'],
    ['one_time_fee'],
    ['prix_unitaire'],
    ['montant_ttc'],
    ['coût'],
    ['salaires'],
  ])('is sure for %s', (column) => {
    expect(moneySense('things', column)).toBe('exact');
  });

  it.each([['total'], ['amount'], ['loan_amount'], ['total_2']])('is weak for %s', (column) => {
    expect(moneySense('things', column)).toBe('weak');
  });

  it.each([
    ['payments', 'amount'],
    ['orders', 'total'],
    ['OrderLine', 'value'],
    ['factures', 'somme'],
    ['things', 'order_total'],
  ])('comes from the table for %s.%s', (table, column) => {
    expect(moneySense(table, column)).toBe('table');
  });

  it.each([
    ['things', 'tax_rate'],
    ['things', 'taxRate'],
    ['things', 'price_ratio'],
    ['things', 'discount_percent'],
    ['things', 'discount_per_cent'],
    ['things', 'credit_score'],
    ['things', 'cost_minutes'],
    ['things', 'total_time'],
    ['things', 'total_distance'],
    ['things', 'total_widgets'],
    ['things', 'calories_total'],
    ['things', 'clicks_amount'],
    ['things', 'eur_usd'],
    ['things', 'white_balance'],
    ['things', 'taxonomy'],
    ['things', 'coffee'],
    ['things', 'taux_tva'],
    ['payments', 'latitude'],
    ['payments', 'weight'],
    ['fee_rates', 'value'],
    ['things', 'value'],
    ['things', ''],
  ])('is none for %s.%s', (table, column) => {
    expect(moneySense(table, column)).toBeUndefined();
  });
});
