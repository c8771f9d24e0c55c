import { z } from 'astro/zod';
import { signId } from '../sign/sign-schema.ts';
import { exerciseId } from '../exercise/exercise-schema.ts';
import { termId } from '../term/term-schema.ts';

/** `exercises/published.yaml`: every id that ever had an address, and where it leads now if its exercise is gone. */
export const publishedSchema = z.record(exerciseId, z.strictObject({ moved: exerciseId.optional() }));

export type Published = z.infer<typeof publishedSchema>;

/** `content/published-signs.yaml`: the ids that signs have had, each permanent. */
export const publishedSignsSchema = z.array(signId);

/** `content/published-terms.yaml`: the ids that terms have had, each permanent. */
export const publishedTermsSchema = z.array(termId);
