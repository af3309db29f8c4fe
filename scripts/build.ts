import { compileComponents } from './lib/compile.ts';

process.exitCode = await compileComponents();
