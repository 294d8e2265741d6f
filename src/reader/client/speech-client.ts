/** Kept while it speaks: Chrome forgets to report the end of an utterance that nobody holds. */
let current: SpeechSynthesisUtterance | undefined;
let silence: ReturnType<typeof setTimeout> | undefined;

/** An engine without voices accepts an utterance and never begins: after so many milliseconds it has failed. */
const PATIENCE = 8000;

/** Speaks a text in Mandarin instead of whatever is being spoken; says when it has ended, and whether it was spoken. */
export function speak(text: string, rate: number, onEnd: (spoken: boolean) => void): void {
  stopSpeaking();
  const utterance = new SpeechSynthesisUtterance(text);
  const voice = findVoice();
  utterance.lang = 'zh-CN';
  utterance.rate = rate;
  if (voice !== undefined) utterance.voice = voice;
  const end = (spoken: boolean): void => {
    if (current !== utterance) return;
    clearTimeout(silence);
    current = undefined;
    onEnd(spoken);
  };
  utterance.onstart = () => {
    clearTimeout(silence);
  };
  utterance.onend = () => {
    end(true);
  };
  utterance.onerror = () => {
    end(false);
  };
  current = utterance;
  silence = setTimeout(() => {
    end(false);
  }, PATIENCE);
  speechSynthesis.speak(utterance);
}

export function pauseSpeaking(): void {
  clearTimeout(silence);
  speechSynthesis.pause();
}

/** Goes on after a pause; false when the utterance did not survive it, as on Android, where pausing ends it. */
export function resumeSpeaking(): boolean {
  speechSynthesis.resume();
  return current !== undefined;
}

export function stopSpeaking(): void {
  clearTimeout(silence);
  current = undefined;
  speechSynthesis.cancel();
  // Chrome stays paused after cancelling, and would never start the next utterance.
  speechSynthesis.resume();
}

/** A Mandarin voice, one that works offline before one that sends the text away. */
function findVoice(): SpeechSynthesisVoice | undefined {
  const voices = speechSynthesis.getVoices().filter(({ lang }) => /^(zh|cmn)/i.test(lang));
  const mandarin = voices.filter(({ lang }) => !/HK|TW|Hant/i.test(lang));
  return mandarin.find((voice) => voice.localService) ?? mandarin[0] ?? voices[0];
}
