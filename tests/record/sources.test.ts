import { describe, expect, it } from 'vitest';
import { digestOf, digestOfText } from '../../src/record/digest.ts';
import { exportRecord, packIn, packSources, rulebookIn, runbookSources } from '../../src/record/export.ts';
import { readRecord } from '../../src/record/parse.ts';
import { recorded } from '../support/any-record.ts';
import { smallRulebook } from '../support/small-rulebook.ts';

const rulebook = { ...smallRulebook, title: { en: 'Ours', fr: 'Le nôtre' } };
const sample = recorded('3', []);
const played = {
  ...sample,
  header: { ...sample.header, digests: { ...sample.header.digests, rulebook: digestOf(rulebook) } },
};
const opened = (text: string) => {
  const read = readRecord(text);
  if (!read.ok) throw new Error('was refused');
  return read.record;
};

describe('a record played by a team’s own runbook', () => {
  it('brings the rulebook and the runbook’s text to wherever it is opened', () => {
    const text = exportRecord(played, runbookSources(rulebook, '# Ours\n'));
    expect(rulebookIn(opened(text))).toEqual({ rulebook, runbook: '# Ours\n' });
  });

  it('brings none when it was exported without', () => {
    expect(rulebookIn(opened(exportRecord(played)))).toBeNull();
  });

  it('is not believed when the rulebook is not the one it was played by, or is none', () => {
    const other = { ...rulebook, version: '9' };
    expect(rulebookIn({ ...played, sources: runbookSources(other, '') })).toBeNull();
    expect(rulebookIn({ ...played, sources: { 'rulebook.json': '{"format":' } })).toBeNull();
    expect(rulebookIn({ ...played, sources: { 'rulebook.json': '{}' } })).toBeNull();
  });
});

describe('a record played on a pack of one’s own', () => {
  const texts = { pack: 'id: bakery\n', scenario: 'id: first\n' };
  const digests = {
    pack: digestOfText(texts.pack),
    scenario: digestOfText(texts.scenario),
    rulebook: digestOf(rulebook),
  };
  const onPack = { ...played, header: { ...played.header, digests } };

  it('brings the pack, the scenario and the rules to wherever it is opened', () => {
    const sources = { ...texts, rulebook, own: null };
    expect(packIn(opened(exportRecord(onPack, packSources(sources))))).toEqual(sources);
  });

  it('brings the rulebook that the pack was written for too, where it was played by another', () => {
    const sources = { ...texts, rulebook, own: smallRulebook };
    const text = exportRecord(onPack, { ...packSources(sources), ...runbookSources(rulebook, '# Ours\n') });
    expect(packIn(opened(text))).toEqual(sources);
    expect(rulebookIn(opened(text))?.runbook).toBe('# Ours\n');
  });

  it('is not believed when a text is not the one it was played on', () => {
    const whole = packSources({ ...texts, rulebook, own: smallRulebook });
    for (const file of Object.keys(whole))
      expect(packIn({ ...onPack, sources: { ...whole, [file]: '{"id": "other"}' } }), file).toBeNull();
    expect(packIn(onPack)).toBeNull();
  });
});
