import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../client/ask.ts';
import { onDeskEvent } from '../client/events.ts';
import type { SiteState } from './text-view.ts';

/** What readers read on, in px. */
const WIDTHS = { 手机: 390, 电脑: 1280 } as const;

/** The page of a text as readers will see it; it follows what is saved by itself. */
export function Preview({ address, title }: { readonly address: string; readonly title: string }) {
  const [site, again] = useSite();
  const [device, setDevice] = useState<keyof typeof WIDTHS>('手机');
  return (
    <section class="preview" aria-label="网页">
      <div class="row preview-head">
        <fieldset class="row">
          <legend class="hidden-words">网页的宽度</legend>
          {(['手机', '电脑'] as const).map((name) => (
            <label key={name} class="row">
              <input
                type="radio"
                name="preview-width"
                checked={device === name}
                onChange={() => {
                  setDevice(name);
                }}
              />
              {name}
            </label>
          ))}
        </fieldset>
        {site?.state === 'ready' && (
          <a href={site.origin + address} target="_blank" rel="noreferrer">
            单独打开
          </a>
        )}
      </div>
      <p role="status" class="hint">
        {site?.state === 'starting' && '正在准备网页，第一次要十几秒……'}
      </p>
      {site?.state === 'failed' && (
        <div role="alert">
          <p>网页打不开：{site.fault}</p>
          <button type="button" onClick={again}>
            再试一次
          </button>
        </div>
      )}
      {site?.state === 'ready' && (
        <Frame src={site.origin + address} title={`${title}（网页）`} width={WIDTHS[device]} />
      )}
    </section>
  );
}

/** The page at a width of its own, made as small as the place for it. */
function Frame({
  src,
  title,
  width,
}: {
  readonly src: string;
  readonly title: string;
  readonly width: number;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width, height: 0 });
  useEffect(() => {
    if (!place.current) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom(entry.contentRect);
    });
    observer.observe(place.current);
    return () => {
      observer.disconnect();
    };
  }, []);
  const scale = Math.min(1, room.width / width);
  return (
    <div class="preview-place" ref={place} {...(scale === 1 && { 'data-narrow': '' })}>
      <iframe
        src={src}
        title={title}
        style={{
          inlineSize: `${String(width)}px`,
          blockSize: `${String(room.height / scale)}px`,
          transform: `scale(${String(scale)})`,
        }}
      />
    </div>
  );
}

/** How the site stands that the desk serves; asking for it starts it. */
function useSite(): readonly [SiteState | undefined, () => void] {
  const [site, setSite] = useState<SiteState>();
  const askForIt = (): void => {
    ask<SiteState>('GET', '/api/preview').then(setSite, (error: unknown) => {
      setSite({ state: 'failed', fault: error instanceof Error ? error.message : String(error) });
    });
  };
  useEffect(() => {
    askForIt();
    return onDeskEvent((event) => {
      if (event.kind === 'progress' && event.of === 'site') setSite(event.state as SiteState);
    });
  }, []);
  return [
    site,
    () => {
      setSite({ state: 'starting' });
      askForIt();
    },
  ];
}
