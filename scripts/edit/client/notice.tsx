import { useEffect, useState } from 'preact/hooks';

interface Notice {
  readonly words: string;
  readonly isFault: boolean;
}

/** To read what was done; a fault stays until it was read. */
const LONG_ENOUGH_MS = 8000;

let show: ((notice: Notice) => void) | undefined;

/** Says that something was done, to eyes and screen readers alike. */
export function say(words: string): void {
  show?.({ words, isFault: false });
}

/** Says why something was not done. Takes what was thrown. */
export function complain(error: unknown): void {
  show?.({ words: error instanceof Error ? error.message : String(error), isFault: true });
}

/** Where `say` and `complain` speak; once on the page. */
export function Notices() {
  const [notice, setNotice] = useState<Notice>();
  useEffect(() => {
    show = setNotice;
  }, []);
  useEffect(() => {
    if (notice === undefined || notice.isFault) return undefined;
    const timer = setTimeout(() => {
      setNotice(undefined);
    }, LONG_ENOUGH_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [notice]);
  return (
    <div class="notices">
      <p role="status" class="notice" hidden={notice === undefined || notice.isFault}>
        {notice?.isFault === false && notice.words}
      </p>
      <p role="alert" class="notice notice-fault" hidden={notice?.isFault !== true}>
        {notice?.isFault === true && notice.words}
        <button
          type="button"
          class="quiet"
          onClick={() => {
            setNotice(undefined);
          }}
        >
          知道了
        </button>
      </p>
    </div>
  );
}
