import { useState } from 'preact/hooks';
import { useAsked } from '../../client/use-asked.ts';
import { IssueList } from '../../client/issues.tsx';
import type { ChartCard, ChartsView } from './chart-view.ts';
import { Picture } from './Picture.tsx';
import { PlaceChart } from './PlaceChart.tsx';
import { RemoveChart } from './RemoveChart.tsx';

interface Doing {
  readonly what: 'place' | 'remove';
  readonly year: number;
  readonly chart: ChartCard;
}

/** All charts, drawn, by year. */
export function ChartList() {
  const { value, fault } = useAsked<ChartsView>('/api/charts');
  const [doing, setDoing] = useState<Doing>();
  const close = (): void => {
    setDoing(undefined);
  };
  return (
    <>
      <h1>图表</h1>
      {fault !== undefined && <p role="alert">{fault}</p>}
      {value?.years.map(({ year, isDraft, charts }) => (
        <section key={year} class="chart-year" aria-labelledby={`charts-${year}`}>
          <div class="row chart-year-head">
            <h2 id={`charts-${year}`}>
              {year} 年{isDraft && <small>草稿</small>}
            </h2>
            <a class="button main" href={`/data/charts/${year}`}>
              新图表<span class="unseen">（{year} 年）</span>
            </a>
          </div>
          {charts.length === 0 && <p class="hint">这一年还没有图表。</p>}
          <ul class="chart-cards">
            {charts.map((chart) => (
              <Card
                key={chart.id}
                chart={chart}
                year={year}
                onDo={(what) => {
                  setDoing({ what, year, chart });
                }}
              />
            ))}
          </ul>
        </section>
      ))}
      {doing?.what === 'place' && <PlaceChart year={doing.year} id={doing.chart.id} onClose={close} />}
      {doing?.what === 'remove' && <RemoveChart year={doing.year} chart={doing.chart} onClose={close} />}
    </>
  );
}

interface CardProps {
  readonly chart: ChartCard;
  readonly year: number;
  readonly onDo: (what: Doing['what']) => void;
}

function Card({ chart, year, onDo }: CardProps) {
  const { id, kind, title, svg, issues, uses, isPublished } = chart;
  return (
    <li class="card chart-card">
      <p class="hint">
        {kind}
        {isPublished && ' · 已发布'}
      </p>
      <h3>
        <a href={`/data/charts/${year}/${id}`}>{title}</a>
      </h3>
      {svg === undefined ? <p class="chart-none">现在画不出来</p> : <Picture svg={svg} />}
      <IssueList issues={issues} />
      <p class="chart-uses">
        {uses.length === 0 ? (
          <span class="hint">还没有放进正文</span>
        ) : (
          <>
            用在{' '}
            {uses.map(({ file, title: text }) => (
              <a key={file} href={`/text/${file}`}>
                {text}
              </a>
            ))}
          </>
        )}
      </p>
      <div class="row chart-card-foot">
        <a class="button" href={`/data/charts/${year}/${id}`} aria-label={`改“${title}”`}>
          改
        </a>
        {uses.length === 0 && (
          <button
            type="button"
            onClick={() => {
              onDo('place');
            }}
            aria-label={`把“${title}”放进正文`}
          >
            放进正文
          </button>
        )}
        <button
          type="button"
          class="quiet"
          onClick={() => {
            onDo('remove');
          }}
          aria-label={`撤下“${title}”`}
        >
          撤下
        </button>
      </div>
    </li>
  );
}
