/** Reads, checks and compiles packs off the page's thread. In: a job. Out: which file is being checked, then what came of it. */
import type { PlayedSources } from '../../record/export.ts';
import { NOT_TEXT, type Problem, problemOfFile, type Words } from '../../scenario/problem.ts';
import type { Read } from '../../scenario/read-yaml.ts';
import { unzip } from '../../scenario/zip.ts';
import { type CheckedPack, checkPack, planOfSources } from './check-pack.ts';
import type { Planned } from './planned.ts';

/** A pack as files: a zip, or what lies in a folder, by path inside it with `/`. */
export type PackFiles = { name: string; zip: File } | { name: string; files: readonly { path: string; file: File }[] };

export type PackJob =
  | { kind: 'check'; pack: PackFiles; taken: readonly string[] }
  | { kind: 'plan'; sources: PlayedSources; strict: boolean };

export type PackNews = { file: string; at: number; of: number } | { checked: CheckedPack } | { planned: Planned };

const GONE: Words = {
  message: { en: 'The file cannot be read.', fr: 'Le fichier ne peut pas être lu.' },
  suggestion: { en: 'Check that it is still there.', fr: 'Vérifiez qu’il est toujours là.' },
};

const tell = (news: PackNews): void => self.postMessage(news);

self.addEventListener('message', async ({ data: job }: MessageEvent<PackJob>) => {
  if (job.kind === 'plan') return tell({ planned: planOfSources(job.sources, job.strict) });
  const { name } = job.pack;
  const read = await textsOf(job.pack);
  const checked: CheckedPack = read.ok
    ? checkPack(read.value, { name, taken: job.taken }, (file, at, of) => tell({ file, at, of }))
    : { ok: false, problems: read.problems.map((problem) => ({ ...problem, excerpt: '' })) };
  tell({ checked });
});

async function textsOf(pack: PackFiles): Promise<Read<Record<string, string>>> {
  if ('zip' in pack) return unzip(new Uint8Array(await pack.zip.arrayBuffer()), pack.zip.name);
  const texts: Record<string, string> = {};
  const problems: Problem[] = [];
  for (const { path, file } of pack.files) {
    try {
      texts[path] = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    } catch (error) {
      const [code, words] =
        error instanceof TypeError ? (['not-text', NOT_TEXT] as const) : (['no-file', GONE] as const);
      problems.push(problemOfFile(`${pack.name}/${path}`, code, words));
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: texts };
}
