import { z } from 'zod';

export const livenessSchema = z.object({ status: z.literal('ok') });

/**
 * Ready, or why not. `book` is `warming` until the first complete state is known, `alerts` are `loading` until rules and
 * mutes are.
 */
export const readinessSchema = z
  .object({
    status: z.enum(['ready', 'not_ready']),
    database: z.enum(['up', 'down']),
    book: z.enum(['warming', 'warm']),
    alerts: z.enum(['loading', 'ready']),
    writer: z.object({ backlogChanges: z.int(), state: z.string() }),
    reasons: z.array(z.string()),
  })
  .meta({ id: 'Readiness' });
export type Readiness = z.infer<typeof readinessSchema>;
