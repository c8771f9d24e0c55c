import { describe, expect, test } from 'vitest';
import { dateShown, daysAfter, todayId } from './date.ts';

const DATES = Array.from({ length: 400 }, (_, index) => daysAfter('2026-11-24', index));

describe('the date whose line is shown', () => {
  test.each([
    ['is the date itself', '2026-12-24', '2026-12-24'],
    ['is the first one before there were any', '2025-01-01', '2026-11-24'],
    ['is 366 days earlier after the last', '2027-12-30', '2026-12-29'],
    ['is as many times 366 days earlier as it takes', '2030-01-01', daysAfter('2030-01-01', -3 * 366)],
  ])('%s', (_, date, shown) => {
    expect(dateShown(date, DATES)).toBe(shown);
  });

  test('is none where there are no dates', () => {
    expect(dateShown('2026-11-24', [])).toBeNull();
  });

  test('is one of the dates for every day of twenty years', () => {
    for (let day = 0; day < 20 * 365; day += 1) {
      expect(DATES).toContain(dateShown(daysAfter('2026-01-01', day), DATES));
    }
  });
});

test('days are counted over the ends of months and leap years', () => {
  expect(daysAfter('2028-02-28', 2)).toBe('2028-03-01');
  expect(daysAfter('2027-01-01', -1)).toBe('2026-12-31');
});

test('the id of a date is permanent', () => {
  expect(todayId('2026-11-24')).toBe('today:2026-11-24');
});
