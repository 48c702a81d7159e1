import { type SpokeVocabulary, terms } from './terms.ts';

/** Where the database runs, and what provisions it. */
export const devops: SpokeVocabulary = {
  spoke: 'devops',
  names: terms(`
    dockerfile; docker swarm; kubernetes; k8s; terraform; opentofu; pulumi; ansible; openshift; minikube;
    argocd; github actions; github action; jenkins; circleci; podman; rancher; nomad; cloudformation;
    cloudnative pg; postgres operator; kustomize; persistent volume; pvc; statefulset; volumeclaimtemplates;
    crashloopbackoff; docker compose; docker volume; docker image; service container; gitlab ci; ci gitlab;
    aws_db_instance; init container; docker entrypoint initdb; persistent volume claim; helm; helm chart;
    kubectl; kind cluster; microk8s; k3s; container image; docker container; docker network; docker run;
    dockerhub; docker hub; postgres image; mysql image; mongo image; redis image; postgres container; mysql
    container; mariadb container; db container; database container; bind mount; named volume; docker volumes;
    volume mounted; mounted volume; ephemeral storage; securitycontext; fsgroup; runasuser; storageclass; csi;
    longhorn; rook ceph; nfs volume; rds terraform; aws_rds; terraform module; terraform plan; terragrunt;
    bicep; arm template; cdk; crossplane; external secrets; sealed secrets; sops; vault agent; github workflow;
    workflow yaml; ci pipeline; ci job; ci database; build agent; azure devops; bitbucket pipelines; drone ci;
    compose file; compose yml; docker compose yml; heroku addon; fly io volume; render disk; coolify; dokku;
    caprover; portainer; unraid; truenas; synology; ansible role; puppet; saltstack; cloud init; private subnet;
    bastion; ssh tunnel; operator crd; mysql operator; percona operator; mongodb operator; argo cd; fluxcd; helm
    values; values yaml; chart version; subchart; docker inspect; docker secret; docker secrets; container
    exits; exit code 137; code 137; crashloop; bitnami chart; postgres_password; postgres_password_file;
    mysql_root_password; db_password; service postgres; services postgres; postgres service; pg_isready in
    compose; initdb directory; env file; dotenv; gitlab; storage type; instance class; replace our rds;
    conteneur db; volume docker; down v
  `),
  errors: terms(`
    permission denied data; operation not permitted; cannot patch statefulset; no matching manifest; connection
    refused localhost ci; back off restarting; exited with code; pods are running; chown changing ownership;
    imagepullbackoff; no route to host; connection refused container; permission denied var lib; read only file
    system; waiting for database; data directory has wrong ownership; exited immediately; unable to mount; failed
    to mount
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
    droits sur le volume; container restarts; container was recreated; recreate container; recreation du
    conteneur; restart of the container; after docker restart; docker down; volume is empty; data gone after;
    everything is gone; data not persisted; ownership of the data folder; throwaway database; base jetable; from
    another container; autre conteneur; for each environment; creds in env; env vars for db; rotate the db
    password; redeployer
  `),
  hints: terms(`
    docker; container; containers; conteneur; conteneurs; volume; volumes; secret; secrets; pod; pods; chart;
    operator; vault; pipeline; provision; runner; cluster restart; par environnement; per environment; data dir;
    crunchy; bitnami; aks; gke; eks; ebs; efs; vpc; security group; systemd; lxc; travis; container restart;
    redeploy; postgresql operator; not persist; evicted; initdb; frontend; chef cookbook; proxmox; doesn t
    persist; wait for it
  `),
};
