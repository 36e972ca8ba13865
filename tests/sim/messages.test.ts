import { describe, expect, it } from 'vitest';
import { commandSchema } from '../../src/sim/commands/index.ts';
import { deadlinesFor } from '../../src/sim/deadlines.ts';
import { promisedTime } from '../../src/sim/promise.ts';
import { renderMessage } from '../../src/sim/render-message.ts';
import { drillPlan } from '../support/drill-plan.ts';
import { play } from '../support/play.ts';

const MINUTE = 60_000;

describe('a formal message', () => {
  it('says at its head that this is an exercise, and shows what was left empty', () => {
    const en = renderMessage(drillPlan, 'update', { phase: { text: 'looking {next}' } }, 'en');
    expect(en).toEqual({ text: 'EXERCISE\n\nlooking {next}; next [HH:MM]', unfilled: ['next'] });
    expect(renderMessage(drillPlan, 'update', {}, 'fr')?.text).toMatch(/^EXERCICE/);
    expect(renderMessage(drillPlan, 'none', {}, 'en')).toBeNull();
  });

  it('goes to whom it is written for', () => {
    const drill = play(drillPlan).until(5 * MINUTE);
    const send = (template: string, channel: string, slots = {}) =>
      ({ type: 'send-message', template, channel, slots, lang: 'en' }) as const;
    expect(drill.refused(send('client', 'incidents'))).toBe('wrong-audience');
    expect(drill.refused(send('opened', 'client-mail'))).toBe('wrong-audience');
    expect(drill.refused(send('opened', 'elsewhere'))).toBe('unknown-channel');
    expect(drill.refused(send('none', 'incidents'))).toBe('no-such-template');
    expect(drill.refused(send('opened', 'incidents', { odd: { text: 'x' } }))).toBe('no-such-slot');
    drill.give(send('client', 'client-mail')).give(send('opened', 'incidents'));
    expect(drill.state.mails.filter((m) => m.sent)).toHaveLength(1);
    expect(drill.state.chat.at(-1)).toMatchObject({ from: 'ada', template: 'opened' });
  });
});

describe('a message typed by hand', () => {
  const typed = (text: string, template = 'update', channel = 'incidents') =>
    ({ type: 'send-message', template, channel, text, lang: 'en' }) as const;

  it('goes out as typed, with what it says in each slot and where', () => {
    const drill = play(drillPlan).until(5 * MINUTE);
    const text = '**Looking** at it\nNext: 13:20';
    drill.give(typed(`\u202e${text}\r\n`));
    const [sent] = drill.all('message.sent');
    expect(sent?.text).toBe(`EXERCISE\n\n${text}`);
    expect(sent?.slots.next).toEqual({ text: '13:20' });
    const span = sent?.typed?.find((s) => s.slot === 'next');
    expect(sent?.text.slice(span?.start, span?.end)).toBe('13:20');
    expect(drill.state.chat.at(-1)).toMatchObject({ text: sent?.text, template: 'update' });
  });

  it('promises its next time by either clock', () => {
    const drill = play(drillPlan, { variant: 'release' }).until(5 * MINUTE);
    drill.give({ type: 'declare', severity: 'P1' }).give(typed('Looking. Next: 1:12 pm'));
    expect(drill.state.messages.at(-1)?.promisedAt).toBe(10 * MINUTE);
  });

  it('says that recovery is being watched in either language, as the form does by a pick', () => {
    const drill = play(drillPlan).until(5 * MINUTE);
    drill.give(typed('Phase : surveillance\nNext: 13:40'));
    expect(drill.all('message.sent')[0]?.slots.phase).toEqual({ text: 'surveillance', pick: 'monitoring' });
  });

  it('is refused where nothing of the template can be read, and where a form would be', () => {
    const drill = play(drillPlan).until(5 * MINUTE);
    expect(drill.refused(typed(''))).toBe('nothing-read');
    expect(drill.refused(typed('🔥'))).toBe('nothing-read');
    expect(drill.refused(typed('Next: 13:20', 'update', 'client-mail'))).toBe('wrong-audience');
    expect(drill.refused(typed('Next: 13:20', 'none'))).toBe('no-such-template');
  });

  it('comes as words or as slots, never as both', () => {
    const both = { ...typed('Next: 13:20'), slots: {} };
    const { text: _, ...neither } = typed('');
    expect(commandSchema.safeParse(typed('Next: 13:20')).success).toBe(true);
    expect(commandSchema.safeParse(both).success).toBe(false);
    expect(commandSchema.safeParse(neither).success).toBe(false);
  });
});

describe('a promised time', () => {
  // The drill starts at 13:02 UTC.
  it.each([
    ['13:20', 0, 18 * MINUTE],
    ['next at 13h20 UTC', 0, 18 * MINUTE],
    ['13:02', 30 * MINUTE, null],
    ['soon', 0, null],
    ['25:99', 0, null],
  ])('%s at %i ms', (text, from, at) => {
    expect(promisedTime(drillPlan, text, from)).toBe(at);
  });
});

describe('deadlines', () => {
  const clocks = (drill: ReturnType<typeof play>) =>
    Object.fromEntries(deadlinesFor(drillPlan, drill.state).map((d) => [d.id, d]));

  it('run from the first page, provisionally at the gravest level', () => {
    const drill = play(drillPlan, { variant: 'release' });
    expect(deadlinesFor(drillPlan, drill.state)).toEqual([]);
    drill.until(5 * MINUTE);
    const t0 = drill.state.pagedAt ?? 0;
    expect(clocks(drill)).toMatchObject({
      response: { dueAt: t0 + 15 * MINUTE, provisional: true, state: 'open' },
      opening: { dueAt: t0 + 15 * MINUTE },
      resolution: { dueAt: t0 + 60 * MINUTE },
      'rung-lead-900000': { dueAt: t0 + 15 * MINUTE, to: 'lead' },
      'war-room': { dueAt: t0 + 60 * MINUTE },
    });
    drill.give({ type: 'acknowledge' }).give({ type: 'declare', severity: 'P3' });
    expect(clocks(drill)).toMatchObject({ response: { state: 'done', limitMs: 120 * MINUTE, provisional: false } });
    expect(clocks(drill).opening).toBeUndefined();
  });

  it('are stretched by extended time', () => {
    const drill = play(drillPlan, { variant: 'release', extended: 1.5 }).until(5 * MINUTE);
    expect(clocks(drill).response?.limitMs).toBe(22.5 * MINUTE);
  });

  it('ask for the next update by the cadence, or by the promise when that is earlier', () => {
    const drill = play(drillPlan, { variant: 'release' })
      .until(5 * MINUTE)
      .give({ type: 'declare', severity: 'P1' });
    const update = (next: string) =>
      ({
        type: 'send-message',
        template: 'update',
        channel: 'incidents',
        slots: { next: { text: next } },
        lang: 'en',
      }) as const;
    drill.give(update(''));
    expect(clocks(drill).update?.dueAt).toBe(20 * MINUTE);
    drill.give(update('13:12'));
    expect(clocks(drill).update?.dueAt).toBe(10 * MINUTE);
    drill.give({ type: 'send-message', template: 'resolved', channel: 'incidents', slots: {}, lang: 'en' });
    expect(clocks(drill).update).toBeUndefined();
    expect(clocks(drill).resolution?.state).toBe('done');
  });

  it('count the attempt to reach a rung, and late attempts as late', () => {
    const drill = play(drillPlan, { variant: 'release' }).until(5 * MINUTE);
    drill.give({ type: 'escalate', to: 'bob', by: 'page', message: 'help' }).until(40 * MINUTE);
    expect(clocks(drill)['rung-lead-900000']).toMatchObject({ state: 'done', doneAt: 5 * MINUTE });
    expect(clocks(drill)['rung-cto-1800000']?.state).toBe('late');
  });
});
