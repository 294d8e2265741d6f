/** 正文. */
export function TextPage(_: { readonly address: URL }) {
  return <h1>正文</h1>;
}
