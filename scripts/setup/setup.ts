import { runCommand } from '../lib/command.ts';
import { setup } from './command.ts';

runCommand(setup);
