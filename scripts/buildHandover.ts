import path from 'node:path';
import { buildHandover, HANDOVER_FILE } from './lib/handoverBuild.ts';

const bytes = await buildHandover();
console.log(`${path.relative(process.cwd(), HANDOVER_FILE)}: ${(bytes / 1024).toFixed(1)} KB`);
