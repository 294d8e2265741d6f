import { useState } from 'preact/hooks';
import { ask } from '../client/ask.ts';
import { IssueList } from '../client/issues.tsx';
import { complain, say } from '../client/notice.tsx';
import { useAsked } from '../client/use-asked.ts';
import type { HomeView, StepView } from './home-view.ts';
import './home.css';

/** 今年: what is left to do, in order, and what stands in the way. */
export function HomePage() {
  const { value, fault } = useAsked<HomeView>('/api/home');
  return (
    <>
      <h1>{value?.year === undefined ? '今年' : `${value.year}年报`}</h1>
      {fault !== undefined && <p role="alert">{fault}</p>}
      {value === undefined && fault === undefined && <p>正在读内容……</p>}
      {value && <Home {...value} />}
    </>
  );
}

function Home({ year, latest, steps, faults, drafts, supplies }: HomeView) {
  return (
    <>
      {year === undefined && (
        <p class="lead">
          {latest === undefined ? '还没有年报。' : `最新的是${latest}年报，已经公开。`}
          要出新的一年，从导入开始；写文章，到“正文”。
        </p>
      )}
      <ol class="year-steps">
        {steps.map((step) => (
          <Step key={step.title} step={step} />
        ))}
      </ol>
      <Faults faults={faults} />
      <div class="aside">
        {drafts.length > 0 && (
          <section>
            <h2>草稿</h2>
            <ul>
              {drafts.map(({ title, href }) => (
                <li key={href}>
                  <a href={href}>{title}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
        {supplies.length > 0 && (
          <details>
            <summary>还可以补上的（{supplies.length} 项，不影响发布）</summary>
            <ul>
              {supplies.map(({ what, href }) => (
                <li key={href + what}>
                  <a href={href}>{what}</a>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </>
  );
}

const STATES: Readonly<Record<StepView['state'], string>> = {
  done: '做完了',
  now: '现在做',
  later: '然后做',
};

function Step({ step: { title, words, left, state, href, button } }: { readonly step: StepView }) {
  return (
    <li class={`year-step year-step-${state}`} {...(state === 'now' && { 'aria-current': 'step' })}>
      <h2>
        {title} <small>{STATES[state]}</small>
      </h2>
      <p>{words}</p>
      <a class={`button ${state === 'now' ? 'main' : ''}`} href={href}>
        {button}
        {state !== 'done' && left > 1 && <span class="count">{left}</span>}
      </a>
    </li>
  );
}

function Faults({ faults }: Pick<HomeView, 'faults'>) {
  const count = faults.reduce((sum, { issues }) => sum + issues.length, 0);
  return (
    <section id="faults" class="faults">
      <h2>{count === 0 ? '检查：没有错误，也没有提醒' : `检查：${count} 处`}</h2>
      {count > 0 && <Mend />}
      {faults.map(({ title, issues }) => (
        <details key={title} open={issues.some(({ severity }) => severity === 'error')}>
          <summary>
            {title}（{issues.length} 处）
          </summary>
          <IssueList issues={issues} />
        </details>
      ))}
    </section>
  );
}

/** Mends what can be mended without asking; it can be taken back. */
function Mend() {
  const [isBusy, setBusy] = useState(false);
  const mend = (): void => {
    setBusy(true);
    ask<{ readonly told: string }>('POST', '/api/mend')
      .then(({ told }) => {
        say(told);
      }, complain)
      .finally(() => {
        setBusy(false);
      });
  };
  return (
    <p class="row">
      <button type="button" disabled={isBusy} onClick={mend}>
        能放心改的，一次改好
      </button>
      <span class="hint">标点、空格一类；原文的话和数都不动，可以撤销。</span>
    </p>
  );
}
