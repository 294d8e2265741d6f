import type { AstroIntegration } from 'astro';
export function pressKit(): AstroIntegration {
  return { name: 'press-kit', hooks: {} };
}
