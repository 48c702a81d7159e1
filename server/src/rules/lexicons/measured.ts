import { words } from './words.ts';

/**
 * Words for what is measured or computed, so that a floating-point number is as exact as the value ever was: the base and derived
 * quantities of the SI brochure and of geography, and the outputs of statistics and machine learning. English and French, singular.
 */
export const MEASURED_WORDS: ReadonlySet<string> = words(`
  temperature temp humidity pressure altitude elevation depth height width length distance radius diameter area volume mass
  speed velocity acceleration angle heading bearing azimuth pitch roll yaw rotation orientation tilt slope
  voltage current power energy frequency wavelength amplitude phase resistance capacitance luminosity brightness intensity
  density concentration ph salinity turbidity rainfall precipitation wind
  latency duration elapsed accuracy precision recall loss gradient entropy sigma mean median average avg std min max
  embedding vector distance similarity relevance fitness strength magnitude theta alpha beta gamma delta epsilon lambda mu
  x y z lat latitude lon lng longitude geo coordinate opacity zoom scale gain noise signal score weight ratio
  mm cm km kg mg ml celsius fahrenheit kelvin lux db rain snow wind cloud cpu memory
  masse vitesse hauteur largeur longueur profondeur temperature humidite pression altitude distance angle surface volume poids
  duree moyenne`);
