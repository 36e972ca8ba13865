/** A terminal that knows curl. Its output is what such tools print, in English as they do. */
import type { Plan, PlanResponse } from '../scenario/plan.ts';
import { splitItem } from './items.ts';
import type { World } from './state.ts';
import { pageCheck } from './world/pages.ts';

/** The page of the plan that a typed curl command asks for; null when it asks for none. */
export function pageOf(plan: Plan, input: string): string | null {
  const words = input.trim().split(/\s+/);
  if (words[0] !== 'curl') return null;
  const bare = (url: string) =>
    url
      .replace(/^["']|["']$/g, '')
      .replace(/^https?:\/\//, '')
      .replace(/\/$/, '');
  const found = plan.pages.find((page) => words.some((word) => bare(word) === bare(page.url)));
  return found?.id ?? null;
}

/** What the terminal prints for an item looked at with this input; null when the item is not the terminal's. */
export function runInTerminal(plan: Plan, world: World, item: string, input: string | null, at: number): string | null {
  const { kind, id } = splitItem(item);
  if (kind === 'page') {
    const response = pageCheck(plan, world, id, at);
    const page = plan.pages.find((p) => p.id === id);
    if (!response || !page) return null;
    const typed = input ?? `curl -${page.method === 'GET' ? 'i' : 'I'} ${page.url}`;
    return print(response, typed, page.url);
  }
  return item === 'console:terminal' && input !== null ? refuse(input) : null;
}

function print(response: PlanResponse, typed: string, url: string): string {
  const host = url.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
  if (response.status === 0) {
    // A handshake that fails, a name that leads nowhere: curl says what, and the author writes it.
    if (response.body !== '') return response.body;
    return `curl: (28) Failed to connect to ${host} port 443 after ${response.takesMs} ms: Connection timed out`;
  }
  const flags = typed
    .split(/\s+/)
    .filter((word) => /^-[a-zA-Z]+$/.test(word))
    .join('');
  // HTTP/2 has no reason phrase.
  const head = [`HTTP/2 ${response.status}`, ...response.headers].join('\n');
  if (flags.includes('I') || typed.includes('--head')) return head;
  if (flags.includes('i') || flags.includes('v') || typed.includes('--include')) return `${head}\n\n${response.body}`;
  return response.body;
}

/** Like a shell that lacks the tool, or a curl that lacks the address. */
function refuse(input: string): string {
  const words = input.trim().split(/\s+/);
  const tool = words[0] ?? '';
  if (tool === '') return '';
  if (tool !== 'curl') return `sh: 1: ${tool}: not found`;
  const address = words.slice(1).find((word) => !word.startsWith('-'));
  if (!address) return "curl: try 'curl --help' for more information";
  const host = address
    .replace(/^["']|["']$/g, '')
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '');
  return `curl: (6) Could not resolve host: ${host}`;
}
