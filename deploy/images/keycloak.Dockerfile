# Keycloak with what is ours in it, and built with it once, so that a container starts at once: extension, look, list of leaked
# passwords and realm file. docker-compose and Kubernetes start the same image.
#
#   mvn -DskipTests package -pl local/keycloak -am
#   docker build -f deploy/images/keycloak.Dockerfile -t <registry>/keycloak:<tag> .
#
# BASE     Keycloak's own image, of the version that the extension is built for
ARG BASE=quay.io/keycloak/keycloak:26.7.3

FROM ${BASE} AS built
COPY --chown=1000:0 local/keycloak/target/dist/providers/ /opt/keycloak/providers/
COPY --chown=1000:0 deploy/keycloak/themes/ /opt/keycloak/themes/
# What is settled here cannot be changed at the start; the rest is given to the container.
RUN /opt/keycloak/bin/kc.sh build --db=postgres --health-enabled=true --metrics-enabled=true --event-metrics-user-enabled=true

FROM ${BASE}
COPY --from=built --chown=1000:0 /opt/keycloak/ /opt/keycloak/
COPY --chown=1000:0 deploy/keycloak/password-blacklists/ /opt/keycloak/data/password-blacklists/
COPY --chown=1000:0 deploy/keycloak/jmo-realm.json /opt/keycloak/data/import/jmo-realm.json
USER 1000
ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]
