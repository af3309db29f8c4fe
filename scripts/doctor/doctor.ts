import { runCommand } from '../lib/command.ts';
import { doctor } from './command.ts';

runCommand(doctor);
