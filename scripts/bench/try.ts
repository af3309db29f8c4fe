import { runPlan } from './run.ts';
import { ALL, selected } from './workloads.ts';
const sizes = (process.argv[2] ?? '20').split(',').map(Number);
const contestants = (process.argv[3] ?? 'viewer,bare').split(',') as never;
const w = selected(ALL, { sizes, sources: (process.argv[4] ?? 'notes').split(','), mixes: (process.argv[5] ?? 'plain').split(',') });
const r = await runPlan({ workloads: w, contestants, rounds: Number(process.argv[6] ?? 1), limit: 60000 }, (l) => console.error(l));
for (const s of r.samples) console.log(JSON.stringify(s));
