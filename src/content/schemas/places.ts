import { z } from 'astro/zod';
import { idSchema } from './id.ts';
import { webAddressSchema } from './web-address.ts';

const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);

const boxSchema = z
  .strictObject({
    west: longitude.describe('最西边的经度，例如 118.3'),
    east: longitude.describe('最东边的经度，例如 118.9'),
    south: latitude.describe('最南边的纬度，例如 28.2'),
    north: latitude.describe('最北边的纬度，例如 29'),
  })
  .refine(({ west, east, south, north }) => west < east && south < north, {
    error: 'west 要比 east 小，south 要比 north 小',
  });

const townshipSchema = z.strictObject({
  id: idSchema.describe('编号，是站点页里的锚，发布以后不改'),
  name: z.string().min(1).describe('名称，站点的 township 照这里写'),
  longitude: longitude.describe('驻地的经度（WGS-84）'),
  latitude: latitude.describe('驻地的纬度（WGS-84）'),
});

/** `content/places.yaml`: the county that the federation serves, and its townships with the places of their seats in WGS-84. */
export const placesSchema = z.strictObject({
  name: z
    .string()
    .regex(/^\p{Script=Han}{1,14}[市县区旗]$/u, '写全称，到市、县、区或旗为止，例如 某某县')
    .describe('县、县级市、区或旗的全称'),
  province: z.string().min(1).describe('所在的省、自治区或直辖市'),
  box: boxSchema.describe('经纬度的范围（WGS-84），比边界略大：站点的坐标要在里面'),
  source: z
    .strictObject({
      text: z.string().min(1).describe('读者看得到的一句话：驻地的坐标和名称取自哪里，误差多大'),
      licence: webAddressSchema.optional().describe('许可全文的网址'),
    })
    .optional()
    .describe('乡镇街道驻地的坐标取自哪里'),
  townships: z
    .array(townshipSchema)
    .refine((list) => new Set(list.flatMap(({ id, name }) => [id, name])).size === 2 * list.length, {
      error: '编号和名称都不能重复',
    })
    .describe('乡镇街道，照官方代码的顺序；还不知道就写 []'),
});

export type Places = z.infer<typeof placesSchema>;
/** A 街道、镇 or 乡 and the place of its seat in WGS-84. */
export type Township = Places['townships'][number];

/** A township by the name that stations give; undefined for one that there is not. */
export function findTownship({ townships }: Places, name: string): Township | undefined {
  return townships.find((township) => township.name === name);
}
