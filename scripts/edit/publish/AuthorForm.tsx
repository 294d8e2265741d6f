import { useState } from 'preact/hooks';
import { ask } from '../client/ask.ts';
import { complain } from '../client/notice.tsx';

/** Asks once who saves. */
export function AuthorForm({ again }: { readonly again: () => void }) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        ask('POST', '/api/publish/author', { name, email }).then(again, complain);
      }}
    >
      <p>每一版都写明是谁保存的。只问这一次，记在这个文件夹里。</p>
      <label class="field">
        <span class="label">姓名</span>
        <input
          value={name}
          autocomplete="name"
          required
          onInput={({ currentTarget }) => {
            setName(currentTarget.value);
          }}
        />
      </label>
      <label class="field">
        <span class="label">邮箱</span>
        <input
          type="email"
          value={email}
          autocomplete="email"
          required
          onInput={({ currentTarget }) => {
            setEmail(currentTarget.value);
          }}
        />
      </label>
      <button type="submit" class="main">
        记下
      </button>
    </form>
  );
}
