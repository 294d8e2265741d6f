import { useEffect, useState } from 'preact/hooks';
import type { Issue } from '../../../../src/content/issue.ts';
import type { LngLat } from '../../../../src/content/schemas/geo.ts';
import { ask } from '../../client/ask.ts';
import { complain, say } from '../../client/notice.tsx';
import { go } from '../../client/router.ts';
import { LineField } from '../LineField.tsx';
import { SchemaForm } from '../form/SchemaForm.tsx';
import { isGroup, withMember } from '../form/values.ts';
import { Refusal } from '../Refusal.tsx';
import { KnownAddress } from './KnownAddress.tsx';
import { PastedPoint } from './PastedPoint.tsx';
import { PlaceMap } from './PlaceMap.tsx';
import type { Reading, StationData, StationFormView } from './station-view.ts';

interface StationEditorProps {
  readonly view: StationFormView;
  /** Undefined for a new one. */
  readonly id: string | undefined;
}

const PAUSE = 300;

/** A station's form beside the ways to say where it is. Nothing is written before 保存. */
export function StationEditor({ view, id }: StationEditorProps) {
  const { data, setData, isKept, forget, newId, setNewId, save, issues } = useStation(view, id);
  return (
    <div class="station-editor">
      <div>
        {isKept && (
          <p class="card row">
            上次填了没有保存的都还在，接着填就行。
            <button type="button" class="quiet" onClick={forget}>
              不要了，从头来
            </button>
          </p>
        )}
        {id === undefined && (
          <LineField
            label="编号"
            hint="网址里用，发布后不再改。只用小写英文字母、数字和连字符，例如：hushan"
            value={newId}
            onValue={(words) => {
              setNewId(words.trim());
            }}
          />
        )}
        <SchemaForm
          fields={view.fields}
          value={data}
          onChange={(value) => {
            setData(value as StationData);
          }}
        />
        <Refusal issues={issues} />
        <div class="row station-save">
          <button type="button" class="main" onClick={save}>
            保存
          </button>
          <a class="button" href="/data/stations">
            以后再说
          </a>
        </div>
      </div>
      <Where view={view} data={data} onData={setData} />
    </div>
  );
}

/** A station as it is typed, and what can be done with it. */
function useStation({ data: known, kept }: StationFormView, id: string | undefined) {
  const [before] = useState(known);
  const [data, setData] = useState<StationData>(kept ?? known ?? {});
  const [isKept, setKept] = useState(kept !== undefined);
  const [newId, setNewId] = useState('');
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  useKept(id, data, before);
  const save = (): void => {
    const sent = { id: id ?? newId, data, ...(before && { before }) };
    ask<{ readonly issues: readonly Issue[] }>('POST', '/api/stations/save', sent).then((reply) => {
      setIssues(reply.issues);
      if (reply.issues.length > 0) return;
      say('保存了');
      go('/data/stations');
    }, complain);
  };
  const forget = (): void => {
    setData(before ?? {});
    setKept(false);
  };
  return { data, setData, isKept, forget, newId, setNewId, save, issues };
}

interface WhereProps {
  readonly view: StationFormView;
  readonly data: StationData;
  readonly onData: (data: StationData) => void;
}

/** Three ways to a point: pasted, by the address, on the diagram. */
function Where({ view, data, onData }: WhereProps) {
  const [readings, setReadings] = useState<readonly Reading[]>([]);
  const location = isGroup(data.location) ? data.location : {};
  const township = textOf(data, 'township');
  const seat = view.townships.find(({ name }) => name === township);
  const set = ({ longitude, latitude }: LngLat, source = ''): void => {
    // Where the old point came from says nothing of another one.
    const own = location.source === sourceIn(view.data) ? undefined : location.source;
    const told = withMember(location, 'source', source === '' ? own : source);
    const pointed = withMember(withMember(told, 'longitude', longitude), 'latitude', latitude);
    onData(withMember(data, 'location', pointed));
  };
  return (
    <section class="station-where card" aria-labelledby="station-where">
      <h2 id="station-where">在哪里</h2>
      <div>
        <PastedPoint
          township={township}
          onReadings={setReadings}
          onPick={(reading) => {
            set(reading, reading.source);
            say(`记下了这个点，保存才写。再选好“准到什么程度”，写上坐标从哪里来`);
          }}
        />
        <KnownAddress
          address={[township, textOf(data, 'address')].filter((words) => words !== undefined).join('')}
          onPick={(place) => {
            set(place, `${place.name}驻地`);
          }}
        />
      </div>
      <div>
        <h3>在图上点</h3>
        <p class="hint">
          点一下图，或者选中图以后按方向键：一下100米，按住 Shift 一下10米，加号、减号放大缩小。
        </p>
        <PlaceMap
          key={township}
          view={view}
          point={pointOf(location)}
          onPoint={(point) => {
            set(point);
          }}
          readings={readings}
          seat={seat}
        />
      </div>
    </section>
  );
}

function useKept(id: string | undefined, data: StationData, before: StationData | undefined): void {
  useEffect(() => {
    const isSame = JSON.stringify(data) === JSON.stringify(before ?? {});
    const timer = setTimeout(() => {
      ask('POST', '/api/stations/keep', {
        ...(id !== undefined && { id }),
        ...(!isSame && { data }),
      }).catch(complain);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [id, data, before]);
}

function pointOf({ longitude, latitude }: StationData): LngLat | undefined {
  return typeof longitude === 'number' && typeof latitude === 'number' ? { longitude, latitude } : undefined;
}

function sourceIn(data: StationData | undefined): unknown {
  return isGroup(data?.location) ? data.location.source : undefined;
}

function textOf(data: StationData, name: string): string | undefined {
  const value = data[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
