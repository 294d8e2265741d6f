import { attributeOf, type MarkdownAttribute, type MarkdownNode } from '../content/text/mdx-document.ts';
import { nearestWord } from '../lib/nearest.ts';
import { adviceForTag } from '../content/text/html-words.ts';
import type { Position } from '../content/text/yaml-document.ts';
import type { Issue } from '../content/issue.ts';
import { COMPONENTS, type ComponentDeclaration } from '../content/component-table.ts';
import { componentOf, isRevised } from '../content/component.ts';
import { tagFault } from '../content/text/tags.ts';

const NAMES = Object.keys(COMPONENTS);
/** The end of many a message. */
export const ONLY = `正文里只能写 Markdown 和这些组件：${NAMES.join('、')}`;

/** Something wrong in a body, where it stands. */
export type Finding = Pick<Issue, 'rule' | 'found' | 'allowed' | 'example'> & { readonly at: Position };

/** What is wrong with a component: its name, its attributes, what it wraps. */
export function elementFindings(node: MarkdownNode, at: Position): readonly Finding[] {
  const name = node.name ?? '';
  const component = componentOf(node);
  if (!component) return [{ at, rule: 'vocabulary/component', ...unknownComponent(name) }];
  const attributes = node.attributes ?? [];
  const given = new Set(attributes.map((attribute) => attribute.name));
  const missing = attributesIn(component, true).filter((required) => !given.has(required));
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

function attributesIn({ attributes }: ComponentDeclaration, isRequired: boolean): readonly string[] {
  return Object.keys(attributes).filter((key) => (attributes[key]?.isRequired ?? false) === isRequired);
}

function unknownComponent(name: string): Pick<Finding, 'found' | 'allowed' | 'example'> {
  const advice = adviceForTag(name);
  const nearest = advice === undefined ? nearestWord(name, NAMES) : undefined;
  const example = nearest === undefined ? undefined : COMPONENTS[nearest]?.example;
  const allowed = nearest === undefined ? `${ONLY}；不能写 HTML 标签` : `是不是想写 <${nearest}>？${ONLY}`;
  return {
    found: name === '' ? '空标签 <> 不能用' : `<${name}> 不是规定的组件`,
    allowed: advice === undefined ? allowed : `${advice}；不能写 HTML 标签`,
    ...(example !== undefined && { example }),
  };
}

function attributeFindings(
  name: string,
  component: ComponentDeclaration,
  attribute: MarkdownAttribute,
  fallback: Position,
): readonly Finding[] {
  const at = attribute.position?.start ?? fallback;
  const { example } = component;
  const list = [...attributesIn(component, true), ...attributesIn(component, false)].join('、');
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
  if (!Object.hasOwn(component.attributes, key)) {
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
  component: ComponentDeclaration,
  node: MarkdownNode,
  at: Position,
): readonly Finding[] {
  const children = node.children ?? [];
  const { example } = component;
  if (component.text !== 'children' && component.text !== 'revised') {
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
    return isOmission(node)
      ? []
      : [
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

/** What is left out of the source wraps nothing. */
function isOmission(node: MarkdownNode): boolean {
  return isRevised(node) && attributeOf(node, 'was') !== undefined;
}
