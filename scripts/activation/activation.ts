import { runCommand } from '../lib/command.ts';
import { activation } from './command.ts';

runCommand(activation);
