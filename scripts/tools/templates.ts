/** One page of every template, by the name that screenshots and test titles give it. */
export const TEMPLATES = {
  front: '/',
  reports: '/reports/',
  report: '/reports/2017/',
  chapter: '/reports/2017/jujiao-zhongxin/',
  print: '/reports/2017/print/',
  sources: '/reports/2017/sources/',
  data: '/data/',
  indicator: '/data/medical-mutual-aid-members/',
  observation: '/data/volunteers/2017/',
  derived: '/data/medical-mutual-aid-members/2016/',
  chart: '/charts/union-people/',
  articles: '/articles/',
  article: '/articles/hushan-service-station/',
  topic: '/topics/stations/',
  stations: '/stations/',
  station: '/stations/hushan/',
  search: '/search/',
  corrections: '/corrections/',
  about: '/about/',
  accessibility: '/accessibility/',
  press: '/press/2017/',
  missing: '/404.html',
} as const;

/** The widths at which every page is looked at: a phone, a tablet, a laptop. */
export const VIEWPORTS = {
  360: { width: 360, height: 780 },
  768: { width: 768, height: 1024 },
  1440: { width: 1440, height: 900 },
} as const;
