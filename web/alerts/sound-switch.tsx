import type { ReactElement } from 'react';
import { useObservable } from '../ui/observable.ts';
import { alertSound, playTone, switchAlertSound } from './alert-sound.ts';

/** Switches the sound of new alerts on, which lets it be heard once, and off. */
export const SoundSwitch = (): ReactElement => {
  const on = useObservable(alertSound);
  return (
    <button
      type="button"
      className={on ? 'control is-set' : 'control'}
      aria-pressed={on}
      title="A short tone when new alerts come, in this browser only"
      onClick={() => {
        switchAlertSound(!on);
        if (!on) playTone();
      }}
    >
      Sound {on ? 'on' : 'off'}
    </button>
  );
};
