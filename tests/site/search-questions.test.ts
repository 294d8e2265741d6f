import { expect, test } from 'vitest';
import { QUESTIONS } from '../../scripts/bench/search/questions.ts';
import { judgeQuestions } from '../../scripts/bench/search/judge-questions.ts';

const judged = await judgeQuestions('dist', QUESTIONS);

test.each(judged.filter(({ question }) => question.answers.length > 0))(
  '“$question.query” finds what answers it among the first three pages, and says by which words',
  ({ rank, match, isMarked }) => {
    expect({ match, isMarked }).toEqual({ match: 'approximate', isMarked: true });
    expect(rank).toBeLessThan(3);
    expect(rank).toBeGreaterThanOrEqual(0);
  },
);

test.each(judged.filter(({ question }) => question.answers.length === 0))(
  '“$question.query” finds nothing, because the site has no word of it',
  ({ match }) => {
    expect(match).toBe('none');
  },
);
