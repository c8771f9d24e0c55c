import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { todaySchema } from './lib/drill/today-schema.ts';
import { exerciseSchema } from './lib/exercise/exercise-schema.ts';
import { commandSchema } from './lib/lesson/command-schema.ts';
import { excerptSchema } from './lib/lesson/excerpt-schema.ts';
import { formatSchema } from './lib/lesson/format-schema.ts';
import { lessonSchema } from './lib/lesson/lesson-schema.ts';
import { requestSchema } from './lib/lesson/request-schema.ts';
import { pageSchema } from './lib/lesson/page-schema.ts';
import { intentSchema } from './lib/sign/intent-schema.ts';
import { signSchema } from './lib/sign/sign-schema.ts';
import { termSchema } from './lib/term/term-schema.ts';
import { viewpointSchema } from './lib/viewpoint/viewpoint-schema.ts';

export const collections = {
  viewpoints: defineCollection({
    loader: glob({ pattern: '*.yaml', base: 'content/viewpoints' }),
    schema: viewpointSchema,
  }),
  lessons: defineCollection({
    loader: glob({ pattern: '*/{ja,en}.mdx', base: 'content/lessons' }),
    schema: lessonSchema,
  }),
  signs: defineCollection({
    loader: glob({
      pattern: '*/*.yaml',
      base: 'content/signs',
      generateId: ({ data }) => String(data.id),
    }),
    schema: signSchema,
  }),
  /** What each program writes, a page a format. */
  formats: defineCollection({
    loader: glob({ pattern: '*/{ja,en}.mdx', base: 'content/formats' }),
    schema: formatSchema,
  }),
  /** Single pages of prose, such as /about/. */
  pages: defineCollection({
    loader: glob({ pattern: '*/{ja,en}.mdx', base: 'content/pages' }),
    schema: pageSchema,
  }),
  requests: defineCollection({
    loader: glob({ pattern: '*.yaml', base: 'content/requests' }),
    schema: requestSchema,
  }),
  /** Pieces of a log for the pieces of a lesson, such as `<ByVisitor of="…" />`. */
  excerpts: defineCollection({
    loader: glob({ pattern: '*.yaml', base: 'content/excerpts' }),
    schema: excerptSchema,
  }),
  /** Commands that `<Apart of="…" />` takes apart. */
  commands: defineCollection({
    loader: glob({ pattern: '*.yaml', base: 'content/commands' }),
    schema: commandSchema,
  }),
  /** The words of the course. */
  terms: defineCollection({
    loader: glob({ pattern: '*.yaml', base: 'content/terms' }),
    schema: termSchema,
  }),
  intents: defineCollection({
    loader: glob({ pattern: '*.yaml', base: 'content/intents' }),
    schema: intentSchema,
  }),
  /** Today's lines, a file a year. */
  today: defineCollection({
    loader: glob({ pattern: '*.yaml', base: 'content/today' }),
    schema: todaySchema,
  }),
  exercises: defineCollection({
    // The id in the address stands inside the file; the entry's own id is the file's name, which may change.
    loader: glob({
      pattern: '*/*.yaml',
      base: 'exercises',
      generateId: ({ entry }) => entry.replace(/\.yaml$/, ''),
    }),
    schema: exerciseSchema,
  }),
};
