import { useState } from 'preact/hooks';
import type { Issue } from '../../../../src/content/issue.ts';
import { ask } from '../../client/ask.ts';
import { Dialog } from '../../client/dialog.tsx';
import { complain, say } from '../../client/notice.tsx';
import { go } from '../../client/router.ts';
import type { ChartCard, SaveReply } from './chart-view.ts';
import { LineField } from '../LineField.tsx';
import { Refusal } from '../Refusal.tsx';

interface RemoveChartProps {
  readonly year: number;
  readonly chart: ChartCard;
  readonly onClose: () => void;
}

/** Takes a chart away, from its texts too; of a published one it asks what its address is to say from now on. */
export function RemoveChart({ year, chart, onClose }: RemoveChartProps) {
  const { id, title, uses, isPublished } = chart;
  const [date, setDate] = useState('');
  const [reason, setReason] = useState('');
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const remove = (event: Event): void => {
    event.preventDefault();
    const tombstone = isPublished ? { tombstone: { date: date.trim(), reason: reason.trim() } } : {};
    ask<SaveReply>('POST', '/api/charts/remove', { year, id, ...tombstone }).then((reply) => {
      setIssues(reply.issues);
      if (reply.issues.length > 0) return;
      say(`撤下了：${title}`);
      onClose();
      go('/data/charts');
    }, complain);
  };
  return (
    <Dialog title="撤下图表" onClose={onClose}>
      <form onSubmit={remove}>
        <p>
          “{title}”{uses.length > 0 && `，从${uses.map((use) => `“${use.title}”`).join('、')}里也一起拿走`}。
        </p>
        {isPublished && (
          <>
            <p>这张图发布过，别人可能已经引用它的网址。撤下以后，旧网址会说明原因。</p>
            <LineField label="撤下的日期" hint="例如：2019-03-01" value={date} onValue={setDate} />
            <LineField label="为什么撤下" hint="一句话，读者看得到" value={reason} onValue={setReason} />
          </>
        )}
        <Refusal issues={issues} />
        <div class="row">
          <button type="submit" class="main">
            撤下
          </button>
          <button type="button" onClick={onClose}>
            不撤
          </button>
        </div>
      </form>
    </Dialog>
  );
}
