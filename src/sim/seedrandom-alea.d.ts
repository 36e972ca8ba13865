declare module 'seedrandom/lib/alea.js' {
  /** Alea alone: the package's main entry would bring five more generators and look for the machine's entropy. */
  export default function alea(seed: string): () => number;
}
