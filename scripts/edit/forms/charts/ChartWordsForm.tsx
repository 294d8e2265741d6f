import type { ChartFormView } from './chart-view.ts';
import type { StepProps } from './ChartNumbers.tsx';
import { numbersOf } from './draft.ts';
import { TitleField } from './TitleField.tsx';

interface ChartWordsProps extends Pick<StepProps, 'draft' | 'onDraft'> {
  readonly view: ChartFormView;
}

/** Asks for a chart's words, its chapter and its name in addresses. */
export function ChartWordsForm({ draft, onDraft, view }: ChartWordsProps) {
  const { numbers, year, chapters, isPublished } = view;
  const titles = { numbers, year, fields: numbersOf(draft, view) };
  return (
    <fieldset class="chart-step">
      <legend>怎么说</legend>
      <TitleField
        {...titles}
        label="标题"
        hint="用原文的话说出发现；数用下面的按钮放进来，不要手打。"
        value={draft.title}
        onValue={(title) => onDraft({ ...draft, title })}
      />
      <label class="field">
        <span class="label">图里比的是什么</span>
        <span>用原文的话，例如 基层一线人员的比例</span>
        <input
          value={draft.subject ?? ''}
          onInput={({ currentTarget }) => onDraft({ ...draft, subject: currentTarget.value })}
        />
      </label>
      <label class="field">
        <span class="label">放在哪一章</span>
        <select
          value={draft.chapter ?? ''}
          onChange={({ currentTarget }) => onDraft({ ...draft, chapter: currentTarget.value })}
        >
          <option value="">请选</option>
          {chapters.map(({ slug, title }) => (
            <option key={slug} value={slug}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="label">编号</span>
        <span>
          {isPublished
            ? '发布过，不能再改：网址靠它。'
            : '网址里用，全站唯一，发布后不再改。只用小写英文字母、数字和连字符。'}
        </span>
        <input
          value={draft.id ?? ''}
          readOnly={isPublished}
          onInput={({ currentTarget }) => onDraft({ ...draft, id: currentTarget.value.trim() })}
        />
      </label>
      <details open={draft.sentence !== undefined || draft.note !== undefined}>
        <summary>可写可不写的</summary>
        <TitleField
          {...titles}
          label="图下的一句话"
          hint="不写就由数据生成，就是右边那一句。"
          value={draft.sentence}
          onValue={(sentence) => onDraft({ ...draft, sentence })}
        />
        <label class="field">
          <span class="label">图下的说明</span>
          <textarea
            rows={2}
            value={draft.note ?? ''}
            onInput={({ currentTarget }) => onDraft({ ...draft, note: currentTarget.value })}
          />
        </label>
      </details>
    </fieldset>
  );
}
