import { useEffect, useState } from 'preact/hooks';
import { ask } from '../client/ask.ts';
import { Dialog } from '../client/dialog.tsx';
import { complain, say } from '../client/notice.tsx';
import { go } from '../client/router.ts';
import { SchemaForm } from '../forms/form/SchemaForm.tsx';
import type { ArticleForm, Created } from './text-view.ts';

type Values = Readonly<Record<string, unknown>>;

/** Asks what a new article needs, makes it and opens it. */
export function NewArticle({ close }: { readonly close: () => void }) {
  const [form, setForm] = useState<ArticleForm>();
  const [values, setValues] = useState<Values>({});
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const title = toAnswer(values.title);
  useEffect(() => {
    const answers = title === '' ? {} : { title };
    ask<ArticleForm>('POST', '/api/articles/questions', { answers }).then(setForm, complain);
  }, [title]);
  const create = async (): Promise<void> => {
    const answers = Object.fromEntries(
      Object.entries({ ...form?.proposals, ...values })
        .map(([name, value]) => [name, toAnswer(value)] as const)
        .filter(([, answer]) => answer !== ''),
    );
    const made = await ask<Created>('POST', '/api/articles', { answers });
    if ('problems' in made) {
      setProblems(made.problems);
      return;
    }
    close();
    say('新建好了，是草稿：写完以后再发布');
    go(`/text/${made.path}`);
  };
  return (
    <Dialog title="新建文章" onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          create().catch(complain);
        }}
      >
        {form && (
          <SchemaForm
            fields={form.fields}
            value={{ ...form.proposals, ...values }}
            onChange={(value) => {
              setValues(withoutProposals(value as Values, form.proposals));
            }}
            issues={Object.entries(problems).map(([name, words]) => ({
              path: [name],
              severity: 'error',
              words,
            }))}
          />
        )}
        <p role="status">
          {Object.keys(problems).length > 0 && `还有 ${String(Object.keys(problems).length)} 项要改`}
        </p>
        <button class="main">新建</button>
      </form>
    </Dialog>
  );
}

/** What is as it was proposed follows the proposal. */
function withoutProposals(values: Values, proposals: ArticleForm['proposals']): Values {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== proposals[name]));
}

function toAnswer(value: unknown): string {
  if (Array.isArray(value)) return value.map(toAnswer).join('、');
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
