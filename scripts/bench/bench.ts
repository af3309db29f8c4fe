import { runCommand } from '../lib/command.ts';
import { bench } from './command.ts';

runCommand(bench);
