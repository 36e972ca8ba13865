import { digestOf, digestOfText } from '../../record/digest.ts';
import type { PlayedSources } from '../../record/export.ts';
import type { RecordHeader } from '../../record/format.ts';

/** What a record says that it was played on. */
export const digestsOf = ({ pack, scenario, rulebook }: PlayedSources): RecordHeader['digests'] => ({
  pack: digestOfText(pack),
  rulebook: digestOf(rulebook),
  scenario: digestOfText(scenario),
});
