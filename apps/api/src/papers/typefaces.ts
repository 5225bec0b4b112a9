import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);
const SERIF = '@expo-google-fonts/source-serif-4';

/**
 * In the order in which they are asked for a sign: Source Serif has Latin, Greek and Cyrillic; DejaVu has Arabic, Hebrew,
 * Armenian, Georgian and more. Neither has Chinese, Japanese, Korean or the scripts of India, whose typefaces are larger
 * than all that is installed besides: these are printed as boxes, the paper says so, and the page that verifies it shows
 * them.
 */
export const TYPEFACES = {
  regular: [resolve(`${SERIF}/400Regular/SourceSerif4_400Regular.ttf`), resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')],
  bold: [
    resolve(`${SERIF}/600SemiBold/SourceSerif4_600SemiBold.ttf`),
    resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
  ],
} as const;

export type Weight = keyof typeof TYPEFACES;
