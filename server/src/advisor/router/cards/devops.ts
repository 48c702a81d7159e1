import type { SiblingCard } from './card.ts';

export const devops: SiblingCard = {
  id: 'devops',
  decision: 'Containers, volumes, infrastructure and CI services are provisioned elsewhere.',
  nextAction: 'Hand over to devops with what the database needs: version, storage, memory, connections, backups.',
};
