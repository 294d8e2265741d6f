/** The parts that colour plays in a chart. The page's tokens say what each looks like (chart-drawing.css). */
export const ROLES = ['ink', 'soft', 'red', 'grey', 'rule', 'paper'] as const;

export type Role = (typeof ROLES)[number];

export type Palette = Readonly<Record<Role, string>>;

/** How a scene looks: with which colours, at how many device pixels, and with which faces if words are drawn at all. */
export interface Look {
  readonly palette: Palette;
  readonly pixelRatio: number;
  /** Font families as CSS writes them. */
  readonly words?: { readonly sans: string; readonly serif: string };
  /** Whether the ground is painted. */
  readonly paper?: boolean;
}

/** The token of src/site/tokens.css that gives each role its colour. */
export const TOKENS = {
  ink: '--ink',
  soft: '--ink-soft',
  red: '--red',
  grey: '--grey',
  rule: '--hairline',
  paper: '--paper',
} as const satisfies Record<Role, string>;

/** The tokens' ordinary values, for pictures that leave the page; a test holds them against the style sheet. */
export const PRINTED: Palette = {
  ink: '#1e1a17',
  soft: '#5c534b',
  red: '#a3161a',
  grey: '#8b8178',
  rule: '#d9d0c3',
  paper: '#faf7f1',
};

/** Colours that stand for their role in a picture drawn at build time; svg.ts turns them into what the picture needs. */
export const STAND_INS: Palette = {
  ink: '#000100',
  soft: '#000200',
  red: '#000300',
  grey: '#000400',
  rule: '#000500',
  paper: '#000600',
};

/** The role that a stand-in colour stands for. Throws on any other colour: it would not follow the page's mode. */
export function roleOf(colour: string): Role {
  const role = ROLES.find((candidate) => STAND_INS[candidate] === colour.toLowerCase());
  if (role === undefined) throw new Error(`图里有一个不属于任何角色的颜色：${colour}`);
  return role;
}
