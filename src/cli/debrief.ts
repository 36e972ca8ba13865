/** `debrief`: a record as a document, or as the draft of a post-mortem. */
import { debriefDocument } from '../export/debrief.ts';
import { postmortemDraft } from '../export/postmortem.ts';
import { JSON_FLAG, type Spec } from './command.ts';
import { langOf, print, printJson } from './output.ts';
import { PACK_FLAG, planFor, RECORD, RUNBOOK_FLAG, recordIn, type Where } from './records.ts';

interface Options extends Where {
  postMortem?: boolean;
  md?: boolean;
  json?: boolean;
  lang: string;
}

export const DEBRIEF: Spec = {
  name: 'debrief',
  means: {
    en: 'write a record’s debrief in Markdown, or the draft of a post-mortem',
    fr: 'rédiger en Markdown le débriefing d’un exercice enregistré, ou le brouillon d’un post-mortem',
  },
  takes: [RECORD],
  flags: [
    PACK_FLAG,
    { flag: '--md', means: { en: 'Markdown, which it is anyway', fr: 'du Markdown, ce qu’il est de toute façon' } },
    {
      flag: '--post-mortem',
      means: { en: 'the draft of a post-mortem instead', fr: 'plutôt le brouillon d’un post-mortem' },
    },
    RUNBOOK_FLAG,
    JSON_FLAG,
  ],
  run: debrief,
};

/** Prints the document in Markdown; with `--json` as `{markdown}`. */
async function debrief(path: string, options: Options): Promise<void> {
  const lang = langOf(options.lang);
  const record = recordIn(path);
  const plan = await planFor(record, options);
  const markdown = (options.postMortem ? postmortemDraft : debriefDocument)({ plan, record, lang });
  if (options.json) printJson({ markdown });
  else print(markdown.trimEnd());
}
