/** `debrief`: a record as a document, or as the draft of a post-mortem. */
import { debriefDocument } from '../export/debrief.ts';
import { postmortemDraft } from '../export/postmortem.ts';
import { langOf, print, printJson } from './output.ts';
import { planFor, recordIn, type Where } from './records.ts';

interface Options extends Where {
  postMortem?: boolean;
  md?: boolean;
  json?: boolean;
  lang: string;
}

/** Prints the document in Markdown; with `--json` as `{markdown}`. */
export async function debrief(path: string, options: Options): Promise<void> {
  const lang = langOf(options.lang);
  const record = recordIn(path);
  const plan = await planFor(record, options);
  const markdown = (options.postMortem ? postmortemDraft : debriefDocument)({ plan, record, lang });
  if (options.json) printJson({ markdown });
  else print(markdown.trimEnd());
}
