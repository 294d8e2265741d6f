/** Shown where the search cannot run. */
export const SEARCH_FAILED = '搜索没有加载出来，可能是网络中断，或者浏览器不支持。';

/** Shown by the dev server. */
export const SEARCH_MISSING = '开发时没有搜索索引：先运行 npm run build，再运行 npm run preview。';
