import { describe, expect, it } from 'vitest';
import { END, looked, MILD, over, P1, update } from '../support/scoring-entries.ts';
import { CLIENT, type Entry, GOOD, message, plan, ruleOf, SILENT, WORLD } from '../support/scoring-plan.ts';

const types = (evidence: readonly string[]) => evidence.map((id) => id.split('#')[0]);

describe('COM-6', () => {
  const told = (story: string) => ruleOf('COM-6', [...GOOD, message(29, 'client', { ...CLIENT, story })]);

  it.each([
    ['a promised repair time', 'It will be fixed within 10 minutes.'],
    ['blame', 'It was the fault of our host.'],
    ['a host name', 'db-prod-01 was down.'],
    ['a stack trace', 'TypeError: x is undefined'],
    ['a handle', 'Ask @thomas about it.'],
    ['a guess at the cause', 'C’est probablement dû à un bug.'],
  ])('COM-6 takes two points for %s sent outside', (_, story) => {
    expect(told(story)).toMatchObject({ points: -2, outcome: 'penalty' });
  });

  it('COM-6 counts a kind once, eight points at most, and quotes the words', () => {
    expect(told('Ask @ann or @bob.').points).toBe(-2);
    const all =
      'TypeError: x. @ann. db-prod-01. Probably due to a bug. It was Bob’s mistake. It will be fixed by 15:00.';
    expect(told(all).points).toBe(-8);
    expect(told('Ask @ann.').why.fr).toContain('« @ann »');
  });

  it('COM-6 leaves plain words and the team’s own channel alone', () => {
    expect(ruleOf('COM-6', GOOD)).toMatchObject({ points: 0, max: 0, outcome: 'not-applicable' });
    expect(ruleOf('COM-6', [...GOOD, update(20.5, 'probably due to db-prod-01')]).points).toBe(0);
    expect(ruleOf('COM-6', SILENT).points).toBe(0);
  });

  it('COM-6 quotes the first three findings in the order of the text, and points at each message once', () => {
    const all = told('Ask @ann. db-prod-01 is down, TypeError: x. It will be fixed by 15:00.');
    expect(all.why).toEqual({
      en: 'Sent to the client: a chat handle (“@ann”), the name of a machine (“db-prod-01”), a stack trace or error name (“TypeError: x. It will be fixed by 15:00.”).',
      fr: 'Envoyé au client : un identifiant de messagerie (« @ann »), le nom d’une machine (« db-prod-01 »), une trace ou un nom d’erreur (« TypeError: x. It will be fixed by 15:00. »).',
    });
    expect(types(all.evidence)).toEqual(['message.sent@1740']);
  });

  it('COM-6 reads the text itself where the template has no slots', () => {
    const templates = plan.rulebook.templates.map((t) => (t.id === 'client' ? { ...t, slots: [] } : t));
    const bare = { ...plan, rulebook: { ...plan.rulebook, templates } };
    const sent = message(29, 'client', { story: 'Ask @ann.' });
    expect(ruleOf('COM-6', [...GOOD, sent], bare).points).toBe(-2);
  });

  it('COM-6 reads what was typed beside the slots, and not the words of the template', () => {
    const text = 'Ask @ann. The shop: it works again. Signed @bob';
    const [minute, type, body] = message(29, 'client', CLIENT) as Extract<Entry, { 1: 'message.sent' }>;
    const typed = (spans: { start: number; end: number; slot: string | null }[]): Entry => [
      minute,
      type,
      { ...body, text, typed: spans },
    ];
    const beside = { start: 0, end: 9, slot: null };
    expect(ruleOf('COM-6', [...GOOD, typed([beside, { start: 10, end: 18, slot: 'service' }])]).why.en).toBe(
      'Sent to the client: a chat handle (“@ann”).',
    );
    expect(ruleOf('COM-6', [...GOOD, typed([{ ...beside, slot: 'service' }])]).points).toBe(0);
  });

  it('COM-6 reads a message in which a slot was left out', () => {
    expect(ruleOf('COM-6', [...GOOD, message(29, 'client', { story: 'Ask @ann.' })]).points).toBe(-2);
  });
});

describe('COM-7', () => {
  const mended = [...WORLD, P1, over(10), [10, 'look.arrived', { item: 'console:metrics', output: null }] as Entry];

  it('COM-7 asks for the client’s e-mail within 60 minutes of the verified recovery', () => {
    expect(ruleOf('COM-7', [...mended, message(70, 'client', CLIENT), END])).toMatchObject({
      points: 2,
      outcome: 'full',
    });
    expect(ruleOf('COM-7', [...mended, message(71, 'client', CLIENT), END])).toMatchObject({
      points: 1,
      outcome: 'partial',
    });
  });

  it('COM-7 gives nothing to silence, nor to e-mails while it is still broken or left unfilled', () => {
    expect(ruleOf('COM-7', SILENT).outcome).toBe('none');
    const early = [2, 3, 4, 5].map((m) => message(m, 'client', CLIENT));
    expect(ruleOf('COM-7', [...mended, ...early, END]).points).toBe(0);
    const empty = [20, 21].map((m) => message(m, 'client', { service: '[service]', story: '' }));
    expect(ruleOf('COM-7', [...mended, ...empty, END]).points).toBe(0);
  });

  it('COM-7 takes two points for a broadcast about a minor incident', () => {
    expect(ruleOf('COM-7', [...MILD, message(9, 'client', CLIENT), END])).toMatchObject({
      points: -2,
      outcome: 'penalty',
    });
  });

  it('COM-7 does not apply to a minor incident without one, nor to an outage that never ended', () => {
    expect(ruleOf('COM-7', [...MILD, END]).outcome).toBe('not-applicable');
    const provider = SILENT.map(
      (e): Entry => (e[1] === 'drill.began' ? [-45, 'drill.began', { ...e[2], variant: 'provider' }] : e),
    );
    expect(ruleOf('COM-7', provider).outcome).toBe('not-applicable');
  });

  it('COM-7 counts from the recovery where nobody verified it, and waits until then while the drill runs', () => {
    const blind = [...WORLD, P1, over(10)];
    expect(ruleOf('COM-7', [...blind, message(70, 'client', CLIENT), END]).outcome).toBe('full');
    expect(ruleOf('COM-7', [...blind, message(70.1, 'client', CLIENT), END]).outcome).toBe('partial');
    const late = [...WORLD, P1, over(10), looked(15, 'console:metrics')];
    expect(ruleOf('COM-7', [...late, message(75, 'client', CLIENT)]).outcome).toBe('full');
    expect(ruleOf('COM-7', [...blind, looked(69, 'console:logs')]).outcome).toBe('not-applicable');
    expect(ruleOf('COM-7', [...blind, looked(70, 'console:logs')]).outcome).toBe('none');
    expect(ruleOf('COM-7', WORLD).why.en).toBe('It is not due yet.');
  });

  it('COM-7 does not apply where nothing was lost, nor to a grave incident of a rulebook without such a mail', () => {
    expect(ruleOf('COM-7', [END]).outcome).toBe('not-applicable');
    const templates = plan.rulebook.templates.filter((t) => t.audience === 'team');
    const mailless = { ...plan, rulebook: { ...plan.rulebook, templates } };
    const sent = message(70, 'client', CLIENT);
    expect(ruleOf('COM-7', [...mended, sent, END], mailless)).toMatchObject({ points: 0, outcome: 'not-applicable' });
  });

  it('COM-7 says when the client was told and by when it was due', () => {
    expect(ruleOf('COM-7', [...mended, message(71, 'client', CLIENT), END]).why).toEqual({
      en: 'The client was told at 15:13, due by 15:12.',
      fr: 'Le client a été prévenu à 15 h 13, au plus tard à 15 h 12.',
    });
    const early = ruleOf('COM-7', [...mended, message(5, 'client', CLIENT), END]);
    expect(early.why).toEqual({
      en: 'No e-mail told the client of the recovery; it was due by 15:12. The one of 14:07 came before it.',
      fr: 'Aucun courriel n’a annoncé le rétablissement au client ; il était dû à 15 h 12. Celui de 14 h 07 l’a précédé.',
    });
    expect(types(early.evidence)).toEqual(['message.sent@300']);
    expect(ruleOf('COM-7', [...MILD, message(9, 'client', CLIENT), END]).why).toEqual({
      en: 'A message went out to all clients for an incident of level P3.',
      fr: 'Un message est parti à tous les clients pour un incident de niveau P3.',
    });
    expect(ruleOf('COM-7', [...MILD, END]).why).toEqual({
      en: 'P3 owes the client no e-mail.',
      fr: 'P3 ne demande aucun courriel au client.',
    });
    expect(ruleOf('COM-7', SILENT).why.en).toMatch(/^The incident was never mitigated/);
  });
});
