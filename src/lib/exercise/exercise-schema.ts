import { z } from 'astro/zod';
import { caseSchema } from './case-schema.ts';
import { classifySchema, spotSchema } from './classify-schema.ts';
import { compareSchema } from './compare-schema.ts';
import { decodeSchema } from './decode-schema.ts';
import type { part, role } from './common-schema.ts';
import { orderSchema } from './order-schema.ts';
import { sortSchema } from './sort-schema.ts';

export { exerciseId } from './common-schema.ts';
export type { Case, Step } from './case-schema.ts';
export type { Classify, Spot } from './classify-schema.ts';
export type { Compare } from './compare-schema.ts';
export type { Decode } from './decode-schema.ts';
export type { Order } from './order-schema.ts';
export type { Sort } from './sort-schema.ts';

/** One file of `exercises/`. What needs the line itself (does the text stand there once?) is in `exercise-rules.ts`. */
export const exerciseSchema = z.discriminatedUnion('kind', [
  classifySchema,
  spotSchema,
  sortSchema,
  compareSchema,
  decodeSchema,
  orderSchema,
  caseSchema,
]);

export type Exercise = z.infer<typeof exerciseSchema>;
export type Kind = Exercise['kind'];
export type Part = z.infer<typeof part>;
export type Role = z.infer<typeof role>;
