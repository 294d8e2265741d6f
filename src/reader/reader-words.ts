import { SETTINGS, type Preferences, type Setting } from './preferences.ts';

/** What each setting and each of its values is called. */
export const WORDS = {
  edition: { name: '版本', values: { ordinary: '普通版', elder: '长辈版' } },
  textSize: { name: '字号', values: { '1': '标准', '2': '较大', '3': '大', '4': '很大', '5': '最大' } },
  theme: { name: '配色', values: { system: '跟随系统', light: '浅色', dark: '深色' } },
  contrast: { name: '高对比度', values: { ordinary: '关', high: '开' } },
  pointer: { name: '大光标', values: { ordinary: '关', large: '开' } },
  ruler: { name: '阅读标尺', values: { off: '关', on: '开' } },
  rate: { name: '语速', values: { '0.75': '慢速', '1': '常速', '1.25': '稍快', '1.5': '快速' } },
} as const satisfies {
  readonly [S in Setting]: {
    readonly name: string;
    readonly values: Readonly<Record<Preferences[S], string>>;
  };
};

/** What a screen reader says after a change: one phrase for each setting that is no longer the same. */
export function toAnnouncement(before: Preferences, now: Preferences): string {
  const changed = (Object.keys(SETTINGS) as Setting[]).filter((name) => before[name] !== now[name]);
  return changed.map((name) => `${WORDS[name].name}：${toValueWord(name, now)}`).join('，');
}

function toValueWord(name: Setting, preferences: Preferences): string {
  const words: Readonly<Record<string, string>> = WORDS[name].values;
  return words[preferences[name]] ?? preferences[name];
}
