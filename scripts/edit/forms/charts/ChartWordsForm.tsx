import type { ChartDraft, ChartFormView } from './chart-view.ts';
import type { StepProps } from './ChartNumbers.tsx';
import { numbersOf } from './draft.ts';
import { LineField } from '../LineField.tsx';
import { TitleField } from './TitleField.tsx';

interface ChartWordsProps extends Pick<StepProps, 'draft' | 'onDraft'> {
  readonly view: ChartFormView;
}

/** Asks for a chart's words, its chapter and its name in addresses. */
export function ChartWordsForm({ draft, onDraft, view }: ChartWordsProps) {
  const { numbers, year, chapters, isPublished } = view;
  const titles = { numbers, year, fields: numbersOf(draft, view) };
  const set = (name: keyof ChartDraft) => (words: string) => {
    onDraft({ ...draft, [name]: words });
  };
  return (
    <fieldset class="chart-step">
      <legend>怎么说</legend>
      <TitleField
        {...titles}
        label="标题"
        hint="用原文的话说出发现；数用下面的按钮放进来，不要手打。"
        value={draft.title}
        onValue={set('title')}
      />
      <LineField
        label="图里比的是什么"
        hint="用原文的话，例如 基层一线人员的比例"
        value={draft.subject}
        onValue={set('subject')}
      />
      <ChapterField chapters={chapters} value={draft.chapter} onValue={set('chapter')} />
      <LineField
        label="编号"
        hint={
          isPublished
            ? '发布过，不能再改：网址靠它。'
            : '网址里用，全站唯一，发布后不再改。只用小写英文字母、数字和连字符。'
        }
        value={draft.id}
        onValue={set('id')}
        isFixed={isPublished}
      />
      <details open={draft.sentence !== undefined || draft.note !== undefined}>
        <summary>可写可不写的</summary>
        <TitleField
          {...titles}
          label="图下的一句话"
          hint="不写就由数据生成，就是预览里的那一句。"
          value={draft.sentence}
          onValue={set('sentence')}
        />
        <LineField label="图下的说明" hint="不写就没有。" value={draft.note} onValue={set('note')} />
      </details>
    </fieldset>
  );
}

interface ChapterFieldProps {
  readonly chapters: ChartFormView['chapters'];
  readonly value: string | undefined;
  readonly onValue: (value: string) => void;
}

function ChapterField({ chapters, value = '', onValue }: ChapterFieldProps) {
  return (
    <label class="field">
      <span class="label">放在哪一章</span>
      <select
        value={value}
        onChange={({ currentTarget }) => {
          onValue(currentTarget.value);
        }}
      >
        <option value="">请选</option>
        {chapters.map(({ slug, title }) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
