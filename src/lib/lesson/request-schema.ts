import { z } from 'astro/zod';
import { localized } from '../text/localized-schema.ts';

/** One file of `content/requests/`: a request and the line each program really wrote for it. */
export const requestSchema = z.strictObject({
  title: localized(40, 80),
  /** The request as sent, line ends as `\n`. */
  sent: z.string().min(1),
  wowhoneypot: z.string().min(1),
  nginx: z.string().min(1),
  apache: z.string().min(1),
});

export type LoggedRequest = z.infer<typeof requestSchema>;
