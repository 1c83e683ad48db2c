{{/* The rows of the registry. */}}
{{- define "jmo.services" -}}
{{- (.Files.Get "files/services.yaml" | fromYaml).services | toJson -}}
{{- end -}}

{{/* What one service is given: the defaults under its own. Takes (list root name). */}}
{{- define "jmo.sizing" -}}
{{- $root := index . 0 -}}
{{- $own := dig (index . 1) dict $root.Values.services -}}
{{- mergeOverwrite (deepCopy $root.Values.defaults) (deepCopy $own) | toJson -}}
{{- end -}}

{{- define "jmo.labels" -}}
app.kubernetes.io/name: {{ . }}
app.kubernetes.io/part-of: jmo
{{- end -}}

{{/* Who may look into a container, and that nothing in it may be changed. */}}
{{- define "jmo.security" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
readOnlyRootFilesystem: true
allowPrivilegeEscalation: false
capabilities:
  drop: [ALL]
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{- define "jmo.probes" -}}
startupProbe:
  httpGet: {path: /actuator/health/liveness, port: {{ . }}}
  periodSeconds: 3
  failureThreshold: 60
livenessProbe:
  httpGet: {path: /actuator/health/liveness, port: {{ . }}}
  periodSeconds: 10
  failureThreshold: 6
readinessProbe:
  httpGet: {path: /actuator/health/readiness, port: {{ . }}}
  periodSeconds: 5
  failureThreshold: 3
{{- end -}}

{{/* One of a service on a node and in a zone before there is a second. */}}
{{- define "jmo.spread" -}}
topologySpreadConstraints:
{{- $name := . }}
{{- range list "topology.kubernetes.io/zone" "kubernetes.io/hostname" }}
  - maxSkew: 1
    topologyKey: {{ . }}
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels: {app.kubernetes.io/name: {{ $name }}}
{{- end }}
{{- end -}}

{{/* A setting from a key of a Secret. Takes (list name secret key). */}}
{{- define "jmo.fromSecret" -}}
- name: {{ index . 0 }}
  valueFrom:
    secretKeyRef: {name: {{ index . 1 }}, key: {{ index . 2 }}}
{{- end -}}
