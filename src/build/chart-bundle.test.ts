import { expect, test } from 'vitest';
import { toPureClasses } from './chart-bundle.ts';

const CODE = `class Base {
    a() {
    }
}
class Bar extends Base {
    static id = 'bar';
}
const inner = () => {
    class Local {
    }
};
export { Bar };`;

test('classes at the margin become pure, those inside functions stay', () => {
  const pure = toPureClasses(CODE);
  expect(pure.match(/@__PURE__/g)).toHaveLength(2);
  expect(pure).toContain('const Bar = /* @__PURE__ */ (() => {\nclass Bar extends Base {');
});

test('the code does what it did', async () => {
  const module = (await import(`data:text/javascript,${encodeURIComponent(toPureClasses(CODE))}`)) as {
    readonly Bar: { readonly id: string };
  };
  expect(module.Bar.id).toBe('bar');
});
