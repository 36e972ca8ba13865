import { type Finding, findAll } from './finding.ts';

const PATTERNS = [
  /\b(?:[a-z0-9-]+\.)+(?:internal|local|lan|corp|svc|intra|vercel\.app|neon\.tech|amazonaws\.com|azure\.com|rds\.[a-z.]+)\b(?::\d+)?/gi,
  /\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g,
  /\b(?:db|app|web|api|srv|node|host|pod|redis|pg|postgres|prod|ep)-[a-z0-9]+(?:-[a-z0-9]+)*-?\d[a-z0-9-]*\b/gi,
];

/** Names and addresses of machines. The shop's own public site is not one. */
export const hostNames = (text: string): Finding[] => findAll('host-name', text, PATTERNS);
