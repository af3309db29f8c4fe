import { runCommand } from '../lib/command.ts';
import { scan } from './command.ts';

runCommand(scan);
