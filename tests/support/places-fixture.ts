import type { Places } from '../../src/content/schemas/places.ts';

/** A made-up county with ten townships. */
export const PLACES: Places = {
  name: '云溪县',
  province: '某省',
  box: { west: 110.3, east: 110.9, south: 28.2, north: 29 },
  townships: [
    { id: 'chengguan', name: '城关街道', longitude: 110.62, latitude: 28.74 },
    { id: 'nantang', name: '南塘街道', longitude: 110.605048, latitude: 28.679762 },
    { id: 'beishan', name: '北山镇', longitude: 110.690952, latitude: 28.84 },
    { id: 'xigang', name: '西岗镇', longitude: 110.411, latitude: 28.741 },
    { id: 'dongping', name: '东坪镇', longitude: 110.7, latitude: 28.6 },
    { id: 'luju', name: '芦居镇', longitude: 110.452, latitude: 28.615 },
    { id: 'guankou', name: '关口镇', longitude: 110.48147, latitude: 28.300205 },
    { id: 'shixi', name: '石溪镇', longitude: 110.577, latitude: 28.5886 },
    { id: 'zhuyuan', name: '竹园乡', longitude: 110.592, latitude: 28.8226 },
    { id: 'gaoling', name: '高岭乡', longitude: 110.517, latitude: 28.388 },
  ],
};
