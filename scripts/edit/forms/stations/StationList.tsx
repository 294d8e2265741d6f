import { useAsked } from '../../client/use-asked.ts';
import { IssueList } from '../../client/issues.tsx';
import { Diagram } from './Diagram.tsx';
import type { StationCard, StationsView } from './station-view.ts';

/** All stations, beside the diagram that the site draws of them. */
export function StationList() {
  const { value, fault } = useAsked<StationsView>('/api/stations');
  return (
    <>
      <div class="row station-head">
        <h1>服务站点</h1>
        <a class="button main" href="/data/stations/new">
          新站点
        </a>
      </div>
      {fault !== undefined && <p role="alert">{fault}</p>}
      {value && (
        <div class="stations">
          <ul class="station-rows">
            {value.stations.map((station) => (
              <Row key={station.id} station={station} />
            ))}
          </ul>
          <figure class="card station-map">
            <Diagram view={value} />
            <figcaption class="hint">网站上的示意图就是这样。空心的是大致位置。</figcaption>
          </figure>
        </div>
      )}
    </>
  );
}

function Row({ station }: { readonly station: StationCard }) {
  const { id, name, level, kind, township, address, point, lacks, issues } = station;
  return (
    <li>
      <h2>
        <a href={`/data/stations/${id}`}>{name}</a>
      </h2>
      <p class="hint">
        {[level, kind, township, address].filter((words) => words !== undefined).join(' · ')}
      </p>
      {point !== '' && <p class="station-point">{point}</p>}
      {lacks.length > 0 && (
        <p class="station-lacks">
          <strong>待补</strong> {lacks.join('、')}
        </p>
      )}
      <IssueList issues={issues} />
    </li>
  );
}
