import { useEffect, useRef, useState } from 'preact/hooks'
import type { Phase } from './phase.ts'

/** Keeps the screen on while the page is looked at. The browser lets go by itself once it isn't. */
export function useWakeLock(): void {
  useEffect(() => {
    let held: WakeLockSentinel | undefined
    const hold = async () => {
      if (document.visibilityState !== 'visible') return
      // Refused where the battery is low, and by browsers that have none.
      held = await navigator.wakeLock?.request('screen').catch(() => undefined)
    }
    hold()
    document.addEventListener('visibilitychange', hold)
    return () => {
      document.removeEventListener('visibilitychange', hold)
      held?.release()
    }
  }, [])
}

/** Two soft notes where they were asked for, and a short buzz where the device can: at two minutes and at the end, as they come. */
export function useSignals(phase: Phase): { sounds: boolean; toggle: () => void } {
  const [sounds, setSounds] = useState(false)
  const audio = useRef<AudioContext>(undefined)
  const before = useRef(phase)
  useEffect(() => {
    const came = before.current !== phase
    before.current = phase
    if (!came || (phase !== 'last' && phase !== 'over')) return
    // Without a press on the page before, a browser refuses it with an error on the console.
    if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.([200, 120, 200])
    if (sounds && audio.current) chime(audio.current)
  }, [phase, sounds])
  const toggle = () => {
    // Browsers let a page make sound only from a press: this is it, and so that one hears what will come.
    audio.current ??= new AudioContext()
    if (!sounds) chime(audio.current)
    setSounds(!sounds)
  }
  return { sounds, toggle }
}

const NOTES_HZ = [660, 880]

function chime(audio: AudioContext): void {
  audio.resume()
  for (const [index, frequency] of NOTES_HZ.entries()) {
    const at = audio.currentTime + index * 0.35
    const note = new OscillatorNode(audio, { frequency })
    const volume = new GainNode(audio, { gain: 0 })
    volume.gain.setTargetAtTime(0.2, at, 0.02)
    volume.gain.setTargetAtTime(0, at + 0.15, 0.12)
    note.connect(volume).connect(audio.destination)
    note.start(at)
    note.stop(at + 1)
  }
}
