import type { SpokeCard } from './card.ts';

export const recovery: SpokeCard = {
  id: 'disaster-recovery',
  title: 'Backup, recovery and failover',
  decision: 'Recovery targets, and whether the present backups meet them.',
  gates: [
    'tier with RPO and RTO that an owner has agreed to',
    'arithmetic that shows the method meets them',
    'date and duration of the last restore that was verified',
    'list of gaps',
    'place of the runbook, decision owner and deputy',
    'date of the next drill',
    'packet for devops',
  ],
  nextAction:
    'If data is being lost now, stop writes and note the time; otherwise restore the last backup to a separate server and time it.',
};
