import { z } from 'astro/zod';
import { STANDARD_UNITS } from '../../quantity/standard-units.ts';
import { isUnit, type Unit } from '../../quantity/unit.ts';

/** Units of every federation that are made of one word and stand for more than one in a message. */
const USUAL = '元、名、人次、户、家、个、项、次、件、%、亩、平方米、公里、小时';

/** The name of a unit that the site knows. */
export const unitSchema = z
  .string()
  .refine((unit: Unit) => isUnit(unit), {
    error: `只能是：${USUAL}等量词和单位，或者两个合成的，例如 元/人、册次；万元的单位是元。别的先写进 content/units.yaml，例如 - name: 箩`,
  })
  .meta({ examples: [...STANDARD_UNITS.keys()] });

const nameSchema = z.string().regex(/^[^\s\d/，、]{1,8}$/u, '写单位本身，不带数字、空格和斜线，例如 箩');

const declaredSchema = z.strictObject({
  name: nameSchema
    .refine((name) => !STANDARD_UNITS.has(name), { error: '单位表里已经有它，删去这一条' })
    .describe('单位的名称，写在数后面的样子，例如：箩'),
  also: z.array(nameSchema).default([]).describe('原文里的别的写法，例如：[大箩]'),
  equals: z
    .strictObject({
      times: z.number().positive().describe('多少个，例如：50'),
      unit: z
        .string()
        .refine((unit) => STANDARD_UNITS.has(unit), { error: '写单位表里的单位，例如 公斤' })
        .describe('哪个单位，例如：公斤'),
    })
    .optional()
    .describe('它是多少别的单位；不写，它就只和自己相加'),
});

/** `content/units.yaml`: the units of this federation that the site does not know by itself. */
export const unitsSchema = z
  .array(declaredSchema)
  .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, { error: '名称不能重复' });
