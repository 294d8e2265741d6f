/**
 * Fetches what a reader of a served site would: the front page, a chapter, the booklet and the search index. Resolves to
 * a line for each; throws on the first that is not there or not what it should be.
 */
export async function fetchSite(address) {
  const front = await fetchText(address);
  if (!front.includes('<main')) throw new Error(`${address} 不是首页`);
  const [report] = /[^"]*\/reports\/\d{4}\//.exec(front) ?? [];
  if (report === undefined) throw new Error(`${address} 上没有年报的链接`);
  const reportUrl = new URL(report, address);
  const landing = await fetchText(reportUrl);
  const chapters = [...landing.matchAll(/href="([^"#]*\/reports\/\d{4}\/[a-z-]+\/)"/g)].map(
    ([, path]) => path,
  );
  const chapter = chapters.find((path) => !/\/(print|sources|press|data)\/$/.test(path));
  if (chapter === undefined) throw new Error(`${reportUrl} 上没有篇章的链接`);
  const text = await fetchText(new URL(chapter, address));
  if (!text.includes('<h1')) throw new Error(`${chapter} 不是篇章`);
  const booklet = new URL('report.pdf', reportUrl);
  const pdf = await fetchBytes(booklet);
  if (!new TextDecoder().decode(pdf.subarray(0, 5)).startsWith('%PDF-'))
    throw new Error(`${booklet} 不是 PDF`);
  const index = new URL('pagefind/pagefind-entry.json', address);
  const languages = Object.values(JSON.parse(await fetchText(index)).languages ?? {});
  const pages = languages.reduce((total, { page_count }) => total + page_count, 0);
  if (!(pages > 0)) throw new Error(`${index} 里一页也没有`);
  return [
    `首页 ${front.length} 字`,
    `篇章 ${chapter} ${text.length} 字`,
    `小册子 ${pdf.byteLength} 字节`,
    `检索索引 ${pages} 页`,
  ];
}

async function fetchText(url) {
  return new TextDecoder().decode(await fetchBytes(url));
}

async function fetchBytes(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} 回答 ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
