/** The parts that colour plays in a chart. The page's tokens say what each looks like (styles/charts.css). */
export const ROLES = ['ink', 'soft', 'red', 'grey'] as const;

export type Role = (typeof ROLES)[number];

export type Palette = Readonly<Record<Role, string>>;

/** Colours that stand for their role in a picture drawn at build time; `toInlineSvg` turns them into classes. */
export const STAND_INS: Palette = {
  ink: '#000100',
  soft: '#000200',
  red: '#000300',
  grey: '#000400',
};

/** The role that a stand-in colour stands for. Throws on any other colour: it would not follow the page's mode. */
export function roleOf(colour: string): Role {
  const role = ROLES.find((candidate) => STAND_INS[candidate] === colour.toLowerCase());
  if (role === undefined) throw new Error(`图里有一个不属于任何角色的颜色：${colour}`);
  return role;
}
