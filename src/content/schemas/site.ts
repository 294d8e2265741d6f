import { z } from 'astro/zod';
import { idSchema, isoDateSchema, yearSchema } from './id.ts';
import { pagePathSchema, resourceAddressSchema, siteAddressSchema, webAddressSchema } from './web-address.ts';

const FULL_DAY = '2027-06-30'.length;

const wordSchema = z
  .string()
  .regex(/^[\p{L}\p{N}]{2,12}$/u, '要写成一个词：2 到 12 个字，没有空格和标点')
  .describe('一个词');

/** Where the optional WeChat adapter finds WeChat's own script, and the server that signs a page's address for it. */
const wechatSchema = z.strictObject({
  sdk: resourceAddressSchema.describe('微信 JS-SDK 的脚本，最好放进 public/，例如 /jweixin.js'),
  signature: resourceAddressSchema.describe(
    '签名接口：收 ?url=，答 JSON {appId, timestamp, nonceStr, signature}',
  ),
});

/** `content/site.yaml`: identity and the words of the furniture. Unset values render nothing; `npm run check` lists them. */
export const siteSchema = z.strictObject({
  name: z.string().describe('网站名称'),
  id: idSchema.describe(
    '单位的英文代号，发布以后不改：读者的浏览器用它存阅读设置，地图服务用它认出是谁请它导航',
  ),
  url: siteAddressSchema.describe('网站地址，以 https:// 开头'),
  organisation: z
    .strictObject({
      name: z.string().describe('主办单位'),
      english: z.string().describe('英文名称'),
      address: z.string().optional().describe('地址'),
      telephone: z.string().optional().describe('电话'),
      email: z.email().optional().describe('邮箱，用于指出错误'),
    })
    .describe('主办单位的名称和联系方式'),
  description: z.string().min(30).max(80).describe('30 到 80 字的网站简介'),
  names: z
    .array(z.string().regex(/^\p{Script=Han}{3,20}$/u, '写名称本身，3 到 20 个汉字'))
    .default([])
    .describe('单位、地方、人的正式名称：网站上处处照这里写，写错一个字检查会指出'),
  filing: z
    .strictObject({
      icp: z.string().optional().describe('工信部 ICP 备案号'),
      police: z.string().optional().describe('公安备案号'),
    })
    .prefault({})
    .describe('备案号：icp 工信部、police 公安'),
  navigation: z
    .array(
      z.strictObject({
        title: z.string().describe('显示的字'),
        path: pagePathSchema.describe('网址，例如 /articles/'),
      }),
    )
    .describe('页头导航'),
  licence: z
    .strictObject({
      name: z.string().describe('许可的名称'),
      url: webAddressSchema.optional().describe('许可全文的网址'),
    })
    .optional()
    .describe('文字和数据的使用许可，例如 CC BY 4.0；没有决定就不写'),
  topics: z
    .array(
      z.strictObject({
        id: idSchema.describe('专题编号'),
        title: z.string().describe('专题名称'),
        description: z.string().describe('一句话说明'),
      }),
    )
    .describe('文章专题'),
  themes: z
    .array(
      z.strictObject({
        id: idSchema.describe('主题编号，指标的 theme 写它'),
        title: z.string().min(1).describe('主题名称'),
      }),
    )
    .min(1)
    .describe('指标的主题，照这个顺序排'),
  map: z
    .strictObject({
      key: z.string().min(1).optional().describe('天地图的浏览器端密钥'),
      reviewNumber: z.string().min(1).optional().describe('审图号，例如 GS(2024)0650号'),
      attribution: z.string().min(1).optional().describe('底图的版权说明，照天地图的要求写'),
    })
    .prefault({})
    .describe('电子地图：三项都写上，服务站点页才有“查看电子地图”'),
  security: z
    .strictObject({
      contact: z
        .url({ protocol: /^(?:https|mailto|tel)$/ })
        .describe('报告安全问题的地址，例如 mailto:security@example.cn'),
      expires: isoDateSchema
        .refine((date) => date.length === FULL_DAY, { error: '有效期要写到日，例如 2027-06-30' })
        .describe('这个联系方式有效到哪一天，一年以内，例如 2027-06-30'),
    })
    .optional()
    .describe('安全联系方式；写了才有 /.well-known/security.txt'),
  deploy: z
    .strictObject({
      rsync: z
        .strictObject({
          to: z
            .string()
            .regex(
              /^(?:(?:\w[\w.-]*@)?\w(?:[\w.-]*\w)?:)?\/[\w.-][\w./-]*$/,
              '写成 用户@服务器:/文件夹，文件夹从 / 写起',
            )
            .describe('服务器上的文件夹，例如 deploy@www.example.cn:/srv/annual-report'),
          keep: z.int().min(2).max(50).prefault(5).describe('保留几个发布版本'),
        })
        .optional()
        .describe('自己的服务器'),
      s3: z
        .strictObject({
          endpoint: webAddressSchema.describe('对象存储的地址，例如 https://oss-cn-hangzhou.aliyuncs.com'),
          region: z.string().min(1).describe('地域，例如 cn-hangzhou'),
          bucket: z.string().min(1).describe('存储桶'),
        })
        .optional()
        .describe('S3 兼容的对象存储'),
    })
    .prefault({})
    .describe('部署到哪里；密钥只写在环境变量里，不写在这里'),
  stationTotals: z
    .strictObject({
      year: yearSchema.describe('哪一年'),
      stations: idSchema.describe('服务站总数的指标编号'),
      points: idSchema.describe('服务点总数的指标编号'),
    })
    .optional()
    .describe('服务站和服务点总数取自哪一年的哪两个指标；年报没有说就不写'),
  synonyms: z
    .array(
      z.strictObject({
        words: z.array(wordSchema).min(1).describe('读者会用、本站不用的说法，例如：[亲情版, 关爱版]'),
        means: z.array(wordSchema).min(1).describe('本站用的词，至少在一个页面上，例如：[长辈版]'),
      }),
    )
    .prefault([])
    .describe('搜索用的同义词'),
  sharing: z
    .strictObject({
      wechat: wechatSchema.optional().describe('微信里自定义分享卡片；没有签名服务器就不写'),
    })
    .prefault({})
    .describe('分享'),
  announce: z
    .strictObject({
      baidu: z.boolean().default(false).describe('发布以后用 npm run announce -- baidu 推送给百度'),
      indexnow: z.boolean().default(false).describe('发布以后用 npm run announce -- indexnow 通知必应等'),
    })
    .prefault({})
    .describe('发布以后通知哪些搜索引擎；密钥写在环境变量里，不写在这里'),
});

export type Site = z.infer<typeof siteSchema>;
export type WechatSettings = z.infer<typeof wechatSchema>;
