export { didYouMean, nearestName } from '../text/nearest-name.ts';
