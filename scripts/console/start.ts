import { runCommand } from '../lib/command.ts';
import { start } from './command.ts';

runCommand(start);
