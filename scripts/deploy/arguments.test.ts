import { describe, expect, test } from 'vitest';
import { parseOrder, TARGETS } from './arguments.ts';

describe('npm run deploy', () => {
  test('takes one place and its options', () => {
    expect(parseOrder(['rsync', '--rollback', '--dry-run'])).toEqual({
      target: 'rsync',
      dryRun: true,
      rollback: true,
      unlock: false,
      verify: false,
      preview: false,
      noBrotli: false,
    });
  });

  test.each([
    [[], /要写部署到哪里/],
    [['ftp'], /没有“ftp”这个去处/],
    [['rsync', 's3'], /一次只能去一处，多写了 s3/],
    [['s3', '--rollback'], /--rollback 只用于 rsync/],
    [['netlify', '--unlock'], /--unlock 只用于 rsync/],
    [['rsync', '--dryrun'], /没有 --dryrun 这个选项/],
  ] as const)('refuses %j with the reason and the help', (args, expected) => {
    const answer = parseOrder(args);
    expect(answer).toMatchObject({ isWrong: true });
    expect('help' in answer && answer.help).toMatch(expected);
  });

  test('tells of every place, and where secrets belong', () => {
    const answer = parseOrder(['--help']);
    const help = 'help' in answer ? answer.help : '';
    for (const target of Object.keys(TARGETS)) expect(help).toContain(target);
    expect(help).toContain('S3_SECRET_ACCESS_KEY');
    expect(answer).toMatchObject({ isWrong: false });
  });
});
