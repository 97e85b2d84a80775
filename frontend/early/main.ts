/** The script in index.html that runs before all others. */
import { ask, type Early } from './ask';

/** Put here by the build (vite.config.ts). */
declare const early: Early;

ask(early);
