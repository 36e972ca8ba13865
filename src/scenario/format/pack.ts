/** `pack.yaml`: a company's systems, tools and people, on which all its scenarios play. */
import { z } from 'zod';
import { idSchema, rawSchema, textSchema } from '../../runbook/text.ts';
import { rangeSchema, spanSchema } from './time.ts';
import { alertRuleSchema, errorGroupSchema, logStreamSchema, pageSchema, panelSchema, seriesSchema } from './world.ts';

export const CONSOLES = [
  'pager',
  'chat',
  'mail',
  'logs',
  'metrics',
  'errors',
  'deploys',
  'database',
  'payments',
  'status',
  'tickets',
  'terminal',
  'runbook',
  'phonebook',
] as const;
export const consoleSchema = z.enum(CONSOLES);
export type ConsoleId = z.infer<typeof consoleSchema>;

const impact = z.enum(['high', 'medium', 'low']);

/** Something users do. How grave its loss is decides the impact axis. */
const capabilitySchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  down: impact,
  degraded: impact,
  cosmetic: impact,
});

const SYSTEM_KINDS = [
  'customers',
  'edge',
  'app',
  'database',
  'payments',
  'errors',
  'cdn',
  'content',
  'third-party',
] as const;

/** A node of the service map. The reading and the health come from series, so they follow the world. */
const systemSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  kind: z.enum(SYSTEM_KINDS),
  calls: z.array(idSchema),
  reading: idSchema.optional().describe('The series shown on the map'),
  health: z
    .array(
      z.strictObject({
        series: idSchema,
        above: z.number().optional(),
        below: z.number().optional(),
        means: z.enum(['bad', 'warn', 'idle']),
      }),
    )
    .optional()
    .describe('Tried in order; the first that holds gives the health, otherwise it is ok'),
});

/** How a person looks in the room; any words of the drawing code's vocabulary, a seed otherwise. */
const lookSchema = z.strictObject({
  skin: z.int().min(0).max(5),
  hair: z.enum(['bun', 'curls', 'short', 'bob', 'grey', 'bald', 'long']),
  tint: z.int().min(0).max(7),
  garment: z.int().min(0).max(7),
  glasses: z.boolean(),
  beard: z.boolean(),
});

const answerSchema = z.strictObject({
  after: rangeSchema.describe('Time to pick up'),
  chance: z.number().min(0).max(1).describe('1 always answers; the seed decides otherwise'),
});

const personSchema = z.strictObject({
  id: idSchema,
  name: rawSchema.describe('As the runbook writes it'),
  fullName: rawSchema,
  title: textSchema,
  handle: rawSchema,
  phone: rawSchema.optional(),
  contact: idSchema.optional().describe('The line of the rulebook’s contacts that this person is'),
  roles: z.array(idSchema).describe('Roles of the rulebook that this person can take'),
  look: lookSchema,
  page: answerSchema,
  call: answerSchema,
  chat: answerSchema,
  arrives: rangeSchema.describe('From answering to being at the desk'),
  says: z.strictObject({ joins: textSchema, busy: textSchema }),
});

const providerSchema = z.strictObject({
  id: idSchema,
  name: rawSchema,
  url: z.url(),
  components: z.array(rawSchema).min(1),
});

const sessionCost = z
  .partialRecord(consoleSchema, spanSchema)
  .describe('Drill time until a console, or a thing in it, has loaded');

export const packSchema = z.strictObject({
  format: z.literal('tocsin/pack/1'),
  id: idSchema,
  name: textSchema,
  about: textSchema,
  timeZone: z.string(),
  site: z.url(),
  needs: z
    .strictObject({ procedures: z.array(idSchema), roles: z.array(idSchema) })
    .describe('What the rulebook must hold'),
  channels: z
    .array(z.strictObject({ id: idSchema, name: rawSchema, holds: z.enum(['incidents', 'alerts', 'team', 'client']) }))
    .min(1),
  capabilities: z.array(capabilitySchema).min(1),
  systems: z.array(systemSchema).min(1).max(60),
  series: z.array(seriesSchema).min(1).max(200),
  logs: z.array(logStreamSchema).max(300),
  errors: z.array(errorGroupSchema),
  pages: z.array(pageSchema),
  panels: z.array(panelSchema),
  providers: z.array(providerSchema),
  alerts: z.array(alertRuleSchema).max(100),
  people: z.array(personSchema).min(1).max(60),
  player: idSchema.describe('The person whose seat the trainee takes when the rota names nobody else'),
  looks: sessionCost,
});

export type Pack = z.infer<typeof packSchema>;
