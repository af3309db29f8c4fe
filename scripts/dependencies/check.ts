/** `npm run lint:dependencies`: prints every import that goes the wrong way or in a circle, and fails if there is one. */
import { dependencyViolations } from './dependencies.ts';

const violations = await dependencyViolations(process.argv[2] ?? process.cwd());
violations.forEach((violation) => console.log(violation));
console.log(`${violations.length === 0 ? '✓' : '✗'} dependencies checked, ${violations.length} violations`);
process.exitCode = violations.length === 0 ? 0 : 1;
