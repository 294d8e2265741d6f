import type { MarkdownAttribute, MarkdownNode } from '../../lib/mdx-document.ts';
import { nearestWord } from '../../lib/nearest.ts';
import type { Position } from '../../lib/yaml-document.ts';
import type { Issue } from '../issue.ts';
import { tagFault } from '../tags.ts';

interface ComponentRule {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Whether it wraps words of the text. */
  readonly wraps: boolean;
  readonly example: string;
}

/** The components that authors may write, with their attributes. All values are literal. */
export const COMPONENTS = {
  Stat: { required: ['id'], optional: [], wraps: false, example: '<Stat id="volunteers" />' },
  Chart: { required: ['id'], optional: [], wraps: false, example: '<Chart id="service-stations" />' },
  Photo: {
    required: ['caption'],
    optional: ['src', 'alt', 'credit'],
    wraps: false,
    example: '<Photo caption="职工培训活动" />',
  },
  Quote: {
    required: ['speaker'],
    optional: ['role', 'pull'],
    wraps: true,
    example: '<Quote speaker="陈忠喜">“……”</Quote>',
  },
  KeyFigures: {
    required: ['ids'],
    optional: [],
    wraps: false,
    example: '<KeyFigures ids="volunteers relief-money" />',
  },
  Station: { required: ['id'], optional: [], wraps: false, example: '<Station id="hushan" />' },
} as const satisfies Readonly<Record<string, ComponentRule>>;

export type ComponentName = keyof typeof COMPONENTS;

const RULES: Readonly<Record<string, ComponentRule>> = COMPONENTS;
const NAMES = Object.keys(COMPONENTS);
/** The end of many a message. */
export const ONLY = `正文里只能写 Markdown 和这些组件：${NAMES.join('、')}`;

/** Something wrong in a body, where it stands. */
export type Finding = Pick<Issue, 'rule' | 'found' | 'allowed' | 'example'> & { readonly at: Position };

/** What is wrong with a component: its name, its attributes, what it wraps. */
export function elementFindings(node: MarkdownNode, at: Position): readonly Finding[] {
  const name = node.name ?? '';
  const component = Object.hasOwn(RULES, name) ? RULES[name] : undefined;
  if (!component) return [{ at, rule: 'vocabulary/component', ...unknownComponent(name) }];
  const attributes = node.attributes ?? [];
  const given = new Set(attributes.map((attribute) => attribute.name));
  const missing = component.required.filter((required) => !given.has(required));
  return [
    ...attributes.flatMap((attribute) => attributeFindings(name, component, attribute, at)),
    ...missing.map((key): Finding => ({
      at,
      rule: 'vocabulary/missing-attribute',
      found: `<${name}> 缺少 ${key}`,
      allowed: `补上 ${key}="…"`,
      example: component.example,
    })),
    ...childFindings(name, component, node, at),
  ];
}

function unknownComponent(name: string): Pick<Finding, 'found' | 'allowed' | 'example'> {
  const nearest = nearestWord(name, NAMES);
  const example = nearest === undefined ? undefined : RULES[nearest]?.example;
  return {
    found: name === '' ? '空标签 <> 不能用' : `<${name}> 不是规定的组件`,
    allowed: nearest === undefined ? `${ONLY}；不能写 HTML 标签` : `是不是想写 <${nearest}>？${ONLY}`,
    ...(example !== undefined && { example }),
  };
}

function attributeFindings(
  name: string,
  component: ComponentRule,
  attribute: MarkdownAttribute,
  fallback: Position,
): readonly Finding[] {
  const at = attribute.position?.start ?? fallback;
  const { example } = component;
  const list = [...component.required, ...component.optional].join('、');
  const key = attribute.name;
  if (attribute.type === 'mdxJsxExpressionAttribute' || key === undefined) {
    return [
      {
        at,
        rule: 'vocabulary/expression',
        found: `<${name}> 里有大括号代码`,
        allowed: `属性只能写成 名称="值"，可以写的有：${list}`,
        example,
      },
    ];
  }
  if (!component.required.includes(key) && !component.optional.includes(key)) {
    return [
      {
        at,
        rule: 'vocabulary/attribute',
        found: `<${name}> 没有 ${key} 这个属性`,
        allowed: `可以写的有：${list}`,
        example,
      },
    ];
  }
  if (typeof attribute.value !== 'string') {
    return [
      {
        at,
        rule: 'vocabulary/expression',
        found: `<${name}> 的 ${key} 没有写成文字`,
        allowed: `属性的值用英文双引号括起来：${key}="…"`,
        example,
      },
    ];
  }
  const tag = tagFault(attribute.value);
  if (tag) return [{ at, ...tag }];
  if (attribute.value.trim() !== '') return [];
  return [
    {
      at,
      rule: 'vocabulary/empty-attribute',
      found: `<${name}> 的 ${key} 是空的`,
      allowed: '写上值，或者删去这个属性',
      example,
    },
  ];
}

function childFindings(
  name: string,
  component: ComponentRule,
  node: MarkdownNode,
  at: Position,
): readonly Finding[] {
  const children = node.children ?? [];
  const { example } = component;
  if (!component.wraps) {
    return children.length === 0
      ? []
      : [
          {
            at,
            rule: 'vocabulary/children',
            found: `<${name}> 里面包了文字`,
            allowed: `<${name}> 自己结束，不包文字`,
            example,
          },
        ];
  }
  if (children.length === 0)
    return [
      {
        at,
        rule: 'vocabulary/children',
        found: `<${name}> 里面是空的`,
        allowed: '把要标出的话包在里面',
        example,
      },
    ];
  const blocks = children.filter((child) => child.type === 'paragraph').length;
  return node.type === 'mdxJsxFlowElement' && blocks > 0
    ? [
        {
          at,
          rule: 'vocabulary/children',
          found: `<${name}> 里面的话另起了一行`,
          allowed: `<${name}> 和它包的话写在同一行里；几段话各包各的`,
          example,
        },
      ]
    : [];
}
