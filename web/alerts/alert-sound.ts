import { Observable } from '../ui/observable.ts';

const KEY = 'overround.alert-sound';
/** Alerts that come together make one sound. */
const LEAST_APART_MS = 5_000;
const TONE_HZ = 880;
const TONE_S = 0.18;
const LOUDNESS = 0.15;

const saved = (): boolean => {
  try {
    return localStorage.getItem(KEY) === 'on';
  } catch {
    return false;
  }
};

/** Whether new alerts make a sound in this browser; off unless somebody has switched it on. */
export const alertSound = new Observable<boolean>(saved());

export const switchAlertSound = (on: boolean): void => {
  alertSound.set(on);
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // Storage may be forbidden: the choice lasts until the page closes.
  }
};

/** Decides when to make a sound, from how many alerts are new. */
export class AlertBell {
  readonly #ring: () => void;
  #count: number | null = null;
  #rangAtMs = Number.NEGATIVE_INFINITY;

  constructor(ring: () => void) {
    this.#ring = ring;
  }

  /** The first count is how things stand: only what comes on top of it is news. */
  counted(count: number, nowMs: number): void {
    const isNews = this.#count !== null && count > this.#count;
    this.#count = count;
    if (!isNews || !alertSound.get() || nowMs - this.#rangAtMs < LEAST_APART_MS) return;
    this.#rangAtMs = nowMs;
    this.#ring();
  }
}

/** A short tone; nothing where the browser plays none, for instance before anybody has touched the page. */
export const playTone = (): void => {
  try {
    const context = new AudioContext();
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = TONE_HZ;
    volume.gain.setValueAtTime(LOUDNESS, context.currentTime);
    volume.gain.exponentialRampToValueAtTime(0.001, context.currentTime + TONE_S);
    tone.connect(volume).connect(context.destination);
    tone.onended = () => void context.close();
    tone.start();
    tone.stop(context.currentTime + TONE_S);
  } catch {
    // No sound device: the badge is there all the same.
  }
};
