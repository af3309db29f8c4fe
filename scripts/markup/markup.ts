import { runCommand } from '../lib/command.ts';
import { markup } from './command.ts';

runCommand(markup);
