import { type SpokeVocabulary, terms } from './terms.ts';

/** Where the database runs, and what provisions it. */
export const devops: SpokeVocabulary = {
  spoke: 'devops',
  names: terms(`
    dockerfile; docker swarm; kubernetes; k8s; terraform; opentofu; pulumi; ansible; openshift; minikube; argocd;
    github actions; github action; jenkins; circleci; podman; rancher; nomad; cloudformation; cloudnative pg;
    postgres operator; kustomize; persistent volume; pvc; statefulset; volumeclaimtemplates; crashloopbackoff;
    docker compose; docker volume; docker image; service container; gitlab ci; ci gitlab; aws_db_instance; init
    container; docker entrypoint initdb; persistent volume claim; helm; helm chart
  `),
  errors: terms(`
    permission denied data; operation not permitted; cannot patch statefulset; no matching manifest; connection
    refused localhost ci; back off restarting; exited with code; pods are running
  `),
  tools: terms(`
    persistent volumes; persistentvolume; volume claim; volumemounts; volume mount; storage class; configmap;
    initcontainer; readiness probe; liveness probe; tmpfs; healthcheck depends_on; depends_on; state file;
    provisionner; ingress; load balancer; node affinity; data directory permissions; non root; ci cd; replication
    controller; arm64; apple silicon; base managee
  `),
  concerns: terms(`
    data lost on restart; data disappears; donnees disparaissent; donnees perdues au redemarrage; restart loop;
    provisioning; infrastructure as code; deployed postgres; deploy the database; rds instance; password in the
    pipeline; inject the password; mot de passe de la base; fails to start; redemarre en boucle; volumes lost;
    droits sur le volume
  `),
  hints: terms(`
    docker; container; containers; conteneur; conteneurs; volume; volumes; secret; secrets; pod; pods; chart;
    operator; vault; pipeline; provision; runner; cluster restart; par environnement; per environment; data dir;
    crunchy; bitnami; aks; gke; eks
  `),
};
