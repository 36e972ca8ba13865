/** `<scenario>.yaml`: one scripted incident with its variants. */
import { z } from 'zod';
import { idSchema, refusal, textSchema } from '../../runbook/text.ts';
import { conditionSchema } from './condition.ts';
import { consoleSchema } from './pack.ts';
import { rangeSchema, spanSchema } from './time.ts';
import { alertRuleSchema, faultSchema, releaseSchema } from './world.ts';

const only = z.array(idSchema).min(1).optional().describe('Only in these variants; in all when left out');
const cell = { users: z.enum(['many', 'few', 'one']), impact: z.enum(['high', 'medium', 'low']) };

/**
 * What can be looked at, as `kind:id`: console, alert, logs (a stream), series, errors (a group), deploy (a release),
 * page (a page check), panel, status (a provider), mail, runbook (a procedure), chat.
 */
export const ITEM_KINDS = [
  'console',
  'alert',
  'logs',
  'series',
  'errors',
  'deploy',
  'page',
  'panel',
  'status',
  'mail',
  'runbook',
  'chat',
] as const;
export const itemSchema = z
  .string()
  .regex(
    new RegExp(`^(${ITEM_KINDS.join('|')}):[A-Za-z0-9][A-Za-z0-9._-]{0,63}$`),
    refusal('must be kind:id, such as logs:app-500', 'doit être genre:id, comme logs:app-500'),
  );

/**
 * What an observation means to somebody who knows the trade, whatever the pack calls things. The words a bot reads;
 * a trainee reads the evidence's text.
 */
export const OBSERVATIONS = [
  'everything-fails',
  'sales-stopped',
  'some-users-fail',
  'slow-for-many',
  'cosmetic-only',
  'errors-only-on-new-release',
  'errors-on-old-release-too',
  'release-before-onset',
  'release-touches-copy-only',
  'third-party-unreachable',
  'third-party-healthy',
  'provider-admits-outage',
  'provider-notice-elsewhere',
  'errors-since-content-change',
  'key-refused',
  'callbacks-refused',
  'api-version-changed',
  'many-small-queries',
  'heavy-images',
  'cold-starts',
  'one-kind-of-input-fails',
  'near-simultaneous-duplicates',
  'dependency-times-out',
  'certificate-expired',
  'name-leads-elsewhere',
  'disk-full',
  'worker-stuck',
  'user-error-noise',
  'recovered',
  'nothing-unusual',
] as const;

const evidenceSchema = z.strictObject({
  id: idSchema,
  only,
  item: itemSchema.describe('Where it shows, as kind:id'),
  when: conditionSchema.optional().describe('When it shows; always when left out'),
  observation: z.enum(OBSERVATIONS),
  tells: z.array(idSchema).optional().describe('The variants that it tells from the others'),
  supports: z
    .strictObject({ users: cell.users.optional(), impact: cell.impact.optional(), capability: idSchema.optional() })
    .optional()
    .describe('The sides of the matrix that it proves, and the capability it shows lost'),
  incident: idSchema.optional().describe('The second incident, when it is that one’s; the first’s when left out'),
  text: textSchema.describe('What a person reads off it'),
});

/** One thing an action can lead to. The first whose `when` holds applies when the action finishes. */
const outcomeSchema = z.strictObject({
  when: conditionSchema.optional(),
  says: textSchema,
  ends: z.array(idSchema).optional().describe('Faults that end'),
  starts: z.array(idSchema).optional().describe('Faults that begin'),
  after: rangeSchema.optional().describe('Time from the action’s end until faults end or begin'),
  release: idSchema.optional().describe('The release that is in production from then on'),
  fails: z.boolean().optional(),
  harm: z
    .strictObject({ points: z.int().min(1).max(15), why: textSchema })
    .optional()
    .describe('Points it costs (FIX-3) and why'),
});

/** What a kind of action does in any company. A bot chooses by it; a trainee by the name. */
export const ACTION_KINDS = [
  'rollback',
  'redeploy',
  'restart',
  'edit-setting',
  'revert-content',
  'degraded-mode',
  'provider-ticket',
  'status-post',
  'rotate-key',
  'restore-endpoint',
  'resend-events',
  'pin-api-version',
  'upgrade-library',
  'fix-query',
  'fix-images',
  'purge-cache',
  'scale',
  'warm-instances',
  'flag-off',
  'handle-input',
  'add-lock',
  'add-fallback',
  'renew-certificate',
  'revert-zone',
  'free-space',
  'other',
] as const;

const actionSchema = z.strictObject({
  id: idSchema,
  only,
  console: consoleSchema,
  kind: z.enum(ACTION_KINDS),
  on: idSchema.describe('The system it works on'),
  name: textSchema,
  detail: textSchema.optional(),
  production: z.boolean().describe('It changes production'),
  takes: rangeSchema,
  ready: conditionSchema.optional().describe('When it can be begun; always when left out'),
  notReady: textSchema.optional().describe('Why it cannot yet'),
  again: z.boolean().optional().describe('It can be done more than once'),
  outcomes: z.array(outcomeSchema).min(1),
});

const injectSchema = z.strictObject({
  id: idSchema,
  only,
  at: rangeSchema.optional().describe('Relative to the start'),
  when: conditionSchema.optional(),
  after: rangeSchema.optional().describe('Delay from the moment `when` first holds'),
  unless: conditionSchema.optional().describe('Does not happen when this holds at its moment'),
  from: idSchema.optional().describe('The person it comes from; a machine when left out'),
  by: z.enum(['chat', 'mail', 'phone', 'status', 'ticket']),
  to: idSchema.optional().describe('Channel (chat) or provider (status)'),
  subject: textSchema.optional(),
  says: textSchema,
  ifMissed: textSchema.optional().describe('What is left on the answering machine (phone)'),
  impact: z.enum(['none', 'minor', 'major', 'critical', 'maintenance']).optional(),
  phase: z.enum(['investigating', 'identified', 'monitoring', 'resolved', 'scheduled']).optional(),
  starts: z.array(idSchema).optional().describe('Faults that begin with it'),
  ends: z.array(idSchema).optional(),
  expects: z
    .strictObject({ of: idSchema, what: conditionSchema, within: spanSchema })
    .optional()
    .describe('What it asks of whom, and by when; shown in the debrief'),
});

/** A thing a teammate can be asked to do. `finds` is tried in order when the time is up. */
const taskSchema = z.strictObject({
  id: idSchema,
  only,
  name: textSchema,
  by: z.array(idSchema).min(1).describe('People who can take it'),
  takes: rangeSchema,
  lateBy: rangeSchema.optional(),
  finds: z
    .array(z.strictObject({ when: conditionSchema.optional(), says: textSchema, evidence: idSchema.optional() }))
    .min(1),
});

const causeSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  shows: z
    .enum(OBSERVATIONS)
    .describe('The observation that such a cause would give: what its name says, in the words a bot reads'),
});

const variantSchema = z.strictObject({
  id: idSchema,
  weight: z.int().min(1).max(100),
  cause: idSchema,
  branch: idSchema.describe('The branch of the procedure that fits'),
  onset: idSchema.describe('The fault whose start is the start of impact'),
  fixable: z.boolean().describe('An action can end it'),
  right: z.array(idSchema).min(1).describe('Actions that end it, or where it cannot be ended what the branch asks for'),
  follow: z
    .strictObject({ needs: z.int().min(1), of: z.array(idSchema).min(1), within: spanSchema })
    .optional()
    .describe('For what cannot be fixed: how many of these actions, by when after the first page'),
  lesson: textSchema,
});

/** An incident that hides in the first: with its own loss, cause and procedure, and people who can take it over. */
const secondSchema = z.strictObject({
  id: idSchema,
  only,
  name: textSchema.describe('What it is, as the debrief names it'),
  procedure: idSchema,
  capability: idSchema.describe('The capability that it takes away'),
  cause: idSchema.describe('Of causes; another than the first incident’s'),
  faults: z.array(idSchema).min(1).describe('The faults that are its own; all others are the first incident’s'),
  knowable: z.array(itemSchema).min(1).describe('Items that show it to be another incident'),
  handTo: z.array(idSchema).min(1).describe('People who can take it over'),
  solvedAfter: rangeSchema
    .optional()
    .describe('From taking it over until its faults end; they go on by themselves when left out'),
});

const hintSchema = z.strictObject({ id: idSchema, only, price: z.int().min(1).max(10), says: textSchema });

export const scenarioSchema = z.strictObject({
  format: z.literal('tocsin/scenario/1'),
  id: idSchema,
  version: z.int().min(1),
  procedure: idSchema,
  title: textSchema.describe('Neutral: names neither procedure nor cause nor severity'),
  briefing: textSchema,
  difficulty: z.enum(['easy', 'medium', 'hard']),
  objectives: z.array(textSchema).min(1),
  start: z.iso
    .datetime({ offset: true })
    .describe('Real date and time of the start; it decides rota, weekend and daylight'),
  paged: z
    .enum(['primary', 'secondary'])
    .optional()
    .describe('Whose phone rings: with secondary, the first on call is paged five minutes before and does not answer'),
  length: spanSchema,
  minutes: z.int().min(1).max(480).describe('About how long a person needs'),
  capability: idSchema.describe('The capability that is truly affected'),
  causes: z.array(causeSchema).min(2).max(50).describe('What the resolved message can name; true and tempting ones'),
  variants: z.array(variantSchema).min(1).max(12),
  faults: z.array(faultSchema.extend({ only })).min(1).max(80),
  second: secondSchema.optional().describe('What looked like one incident turns out to be two'),
  alerts: z.array(alertRuleSchema.extend({ only })).max(100).optional(),
  releases: z.array(releaseSchema.extend({ only })).max(100).optional(),
  evidence: z.array(evidenceSchema).min(1).max(500),
  knowable: z
    .array(z.strictObject({ only, by: z.array(itemSchema).min(1) }))
    .optional()
    .describe('Items that make the true square knowable; the first page when left out'),
  injects: z.array(injectSchema).max(300).optional(),
  actions: z.array(actionSchema).min(1).max(150),
  tasks: z.array(taskSchema).max(100).optional(),
  away: z
    .array(
      z.strictObject({
        only,
        person: idSchema,
        from: spanSchema,
        to: spanSchema,
        why: textSchema,
        says: textSchema.optional(),
      }),
    )
    .optional(),
  hints: z.array(hintSchema).max(50).optional(),
});

export type Scenario = z.infer<typeof scenarioSchema>;
export type Observation = (typeof OBSERVATIONS)[number];
export type ActionKind = (typeof ACTION_KINDS)[number];
export type ItemKind = (typeof ITEM_KINDS)[number];
