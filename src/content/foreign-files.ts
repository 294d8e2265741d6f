import type { Issue } from './issue.ts';

type Words = Pick<Issue, 'found' | 'allowed'>;

/** Formats that people bring and the site does not take. Each entry: endings, what they are called, and what to do. */
interface ForeignFormat {
  readonly endings: readonly string[];
  readonly name: string;
  readonly allowed: string;
}

const AS_JPG = '在看图软件里另存为 JPG 再放进来；只改扩展名不行';
const AS_PNG = '在原来的软件里导出 PNG 或 JPG 再放进来';
const ELSEWHERE = '放在单位的视频号、公众号或别的网站上，文章里写链接 [名称](网址)';
const AS_ATTACHMENT = '附件放在和文章同名的文件夹里';

const FORMATS: readonly ForeignFormat[] = [
  {
    endings: ['heic', 'heif', 'hif'],
    name: 'HEIC 照片（苹果等手机的格式）',
    allowed: `${AS_JPG}。iPhone 在“设置 → 相机 → 格式”里选“兼容性最佳”，以后拍的就是 JPG`,
  },
  {
    endings: ['gif'],
    name: 'GIF 图（多半会动）',
    allowed: '网站上的图不动：挑一帧，在看图软件里另存为 JPG 或 PNG 再放进来；只改扩展名不行',
  },
  { endings: ['jfif', 'jpe'], name: '换了扩展名的 JPG 图片', allowed: '把扩展名改成 .jpg' },
  { endings: ['bmp', 'tif', 'tiff', 'avif', 'jxl', 'jp2'], name: '手机和浏览器不都打得开的图片', allowed: AS_JPG },
  {
    endings: ['dng', 'cr2', 'cr3', 'nef', 'arw', 'raf', 'rw2', 'orf'],
    name: '相机的原始照片',
    allowed: AS_JPG,
  },
  {
    endings: ['svg', 'eps', 'psd', 'ai', 'cdr', 'wmf', 'emf', 'vsd', 'vsdx'],
    name: '绘图软件的文件',
    allowed: AS_PNG,
  },
  {
    endings: ['mp4', 'mov', 'm4v', 'avi', 'wmv', 'mkv', 'flv', '3gp', 'mpg', 'mpeg', 'webm', 'rmvb'],
    name: '视频',
    allowed: `网站不放视频：${ELSEWHERE}；要其中一幅画面，就截图另存为 JPG`,
  },
  {
    endings: ['mp3', 'wav', 'm4a', 'wma', 'aac', 'amr', 'ogg'],
    name: '录音',
    allowed: `网站不放录音：${ELSEWHERE}`,
  },
  {
    endings: ['doc', 'docm', 'dot', 'dotx', 'wps', 'wpt', 'rtf', 'odt', 'pages', 'uot'],
    name: '旧版 Word 或别的软件的文档',
    allowed: `在 Word 或 WPS 里打开，另存为 .docx 或 PDF：${AS_ATTACHMENT}；年报的文字稿用 npm run import 导入`,
  },
  {
    endings: ['xls', 'xlsm', 'xlsb', 'et', 'ett', 'ods', 'numbers', 'uos'],
    name: '旧版 Excel 或别的软件的表格',
    allowed: `在 Excel 或 WPS 里打开，另存为 .xlsx：${AS_ATTACHMENT}`,
  },
  {
    endings: ['ppt', 'pptm', 'pps', 'ppsx', 'dps', 'dpt', 'odp', 'key', 'uop'],
    name: '旧版 PPT 或别的软件的演示文稿',
    allowed: `在 PowerPoint 或 WPS 里打开，另存为 .pptx 或 PDF：${AS_ATTACHMENT}`,
  },
  {
    endings: ['ofd', 'xps', 'ceb', 'caj'],
    name: '版式文件',
    allowed: `在阅读器或 WPS 里打开，另存（导出、打印）为 PDF：${AS_ATTACHMENT}`,
  },
  {
    endings: ['rar', '7z', 'tar', 'gz', 'tgz', 'bz2'],
    name: '压缩包',
    allowed: `解开，一个一个放进来；要整包给读者，就压缩成 .zip：${AS_ATTACHMENT}`,
  },
  {
    endings: ['htm', 'html', 'mht', 'mhtml'],
    name: '网页',
    allowed: `文章里写链接 [名称](网址)；要留底就打印成 PDF：${AS_ATTACHMENT}`,
  },
  {
    endings: ['crdownload', 'part', 'partial', 'download', 'xltd', 'td'],
    name: '没有下载完的文件',
    allowed: '删去它，重新下载',
  },
  { endings: ['lnk', 'url', 'webloc'], name: '快捷方式', allowed: '删去它，把文件本身复制进来' },
  { endings: ['bak', 'old', 'orig', 'rej', 'tmp'], name: '软件留下的备份', allowed: '删去它；要的内容在没有这个扩展名的文件里' },
  { endings: ['yml'], name: '换了扩展名的 YAML 文件', allowed: '把扩展名改成 .yaml' },
];

/** Of a file by its name, in any case of letters: which format it is and what to save it as; undefined for a format that has a place somewhere. */
export function describeFormat(path: string): Words | undefined {
  const [ending, format] = formatOf(path);
  return format && { found: `这是${format.name}（.${ending}）`, allowed: format.allowed };
}

function formatOf(path: string): readonly [ending: string, format: ForeignFormat | undefined] {
  const ending = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return [ending, FORMATS.find(({ endings }) => endings.includes(ending))];
}

/** How files of formats that are not taken begin, for those whose names say something else. */
const HEADS: readonly (readonly [head: RegExp, ending: string])[] = [
  [/^[^]{4}ftyp(?:hei|hev|mif1|msf1)/, 'heic'],
  [/^[^]{4}ftypavi[fs]/, 'avif'],
  [/^[^]{4}ftyp/, 'mp4'],
  [/^GIF8/, 'gif'],
  [/^BM/, 'bmp'],
  [/^(?:II\*\0|MM\0\*)/, 'tiff'],
  [/^(?:<\?xml|<svg)/, 'svg'],
];

/** Of a file by its first bytes: which format it is in truth and what to save it as. */
export function describeHead(head: Uint8Array): Words | undefined {
  const text = new TextDecoder('latin1').decode(head);
  const ending = HEADS.find(([start]) => start.test(text))?.[1];
  return ending === undefined ? undefined : describeFormat(`.${ending}`);
}

/** What programs add to the name of a copy. */
const COPY =
  /^(?<name>.+?)\s*(?:[-_ (（]*(?:副本|复制|拷贝|冲突)[^.]*|[-_ (（]+[^.]*(?:copy|conflict)[^.]*|[(（]\d+[)）]|\s\d)(?<ending>\.[^.]+)$/i;

/** A second copy that Windows, macOS, WeChat or a network drive made beside a file; undefined for a name of its own. */
export function describeCopy(path: string): Words | undefined {
  const file = path.split('/').at(-1) ?? '';
  const { name, ending } = COPY.exec(file)?.groups ?? {};
  if (name === undefined || ending === undefined) return undefined;
  return {
    found: `“${file}”像是 ${name}${ending} 的副本`,
    allowed: `只留一份：要的内容并进 ${name}${ending}，这一份删去；是另外一个文件，就换一个名字`,
  };
}
