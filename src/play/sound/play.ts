import { showCaption } from '../ui/captions.ts';
import { preferences, setPreferences } from '../ui/preferences.ts';
import { type Patch, patches, type SoundName, type Tone } from './patches.ts';

/** Made at the first sound wanted after the switch was turned on by hand, since browsers start none before a gesture. */
let context: AudioContext | null = null;
let hiss: AudioBuffer | null = null;

/**
 * Plays a sound if sound is on, and shows its caption either way.
 * `caption: false` for a sound whose news is already in sight where the trainee looks.
 */
export function play(name: SoundName, { caption = true }: { caption?: boolean } = {}): void {
  const patch: Patch = patches[name];
  if (caption) showCaption(patch.caption, patch.tone);
  if (preferences().sound) sound(patch);
}

/** The one switch. Call it from a click or a key, so that the browser lets sound start. */
export function switchSound(on: boolean): void {
  setPreferences({ sound: on });
  if (on) sound(patches.lamp);
  else void context?.suspend();
}

function sound(patch: Patch): void {
  context ??= new AudioContext();
  const out = context;
  // Resolves only once the page has seen a gesture; a sound asked for before that is not caught up on.
  void out.resume().then(() => {
    if (out.state === 'running') for (const tone of patch.tones) strike(out, tone, out.currentTime + 0.01);
  });
}

function strike(out: AudioContext, tone: Tone, start: number): void {
  const from = start + tone.at;
  const end = from + tone.length;
  const gain = out.createGain();
  gain.gain.setValueAtTime(0.0001, from);
  gain.gain.exponentialRampToValueAtTime(tone.level, from + (tone.attack ?? 0.01));
  gain.gain.exponentialRampToValueAtTime(0.0001, end);
  gain.connect(out.destination);
  if (tone.wave === 'noise') {
    const source = out.createBufferSource();
    source.buffer = noise(out);
    const band = out.createBiquadFilter();
    band.type = 'bandpass';
    glide(band.frequency, tone, from, end);
    source.connect(band).connect(gain);
    source.start(from);
    source.stop(end);
  } else {
    const source = out.createOscillator();
    source.type = tone.wave;
    glide(source.frequency, tone, from, end);
    source.connect(gain);
    source.start(from);
    source.stop(end);
  }
}

function glide(pitch: AudioParam, tone: Tone, from: number, end: number): void {
  pitch.setValueAtTime(tone.hz, from);
  if (tone.toHz) pitch.exponentialRampToValueAtTime(tone.toHz, end);
}

function noise(out: AudioContext): AudioBuffer {
  if (hiss) return hiss;
  hiss = out.createBuffer(1, out.sampleRate / 2, out.sampleRate);
  const samples = hiss.getChannelData(0);
  for (let i = 0; i < samples.length; i++) samples[i] = Math.random() * 2 - 1;
  return hiss;
}
