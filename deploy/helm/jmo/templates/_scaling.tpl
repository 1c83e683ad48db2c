{{/* One may be taken away at a time; where there is only one, none by somebody who can wait. Takes (list name sizing). */}}
{{- define "jmo.disruption" }}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ index . 0 }}
  labels: {{- include "jmo.labels" (index . 0) | nindent 4 }}
spec:
  maxUnavailable: 1
  selector:
    matchLabels: {app.kubernetes.io/name: {{ index . 0 }}}
---
{{- end }}

{{/* KEDA is in a namespace of its own, where the short name of a Service of this one is unknown. */}}
{{- define "jmo.brokersFromElsewhere" -}}
{{- regexReplaceAll "(^|,)([^.:,]+):" .Values.kafka.bootstrapServers (printf "${1}${2}.%s.svc:" .Release.Namespace) -}}
{{- end -}}

{{/* By processor time, and with KEDA also by what waits in the topics. Takes (list root name sizing topics). */}}
{{- define "jmo.scaling" }}
{{- $root := index . 0 }}
{{- $name := index . 1 }}
{{- $sizing := index . 2 }}
{{- $topics := index . 3 }}
{{- if $sizing.autoscaling.enabled }}
{{- if and $root.Values.keda.enabled $topics }}
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata:
  name: {{ $name }}
  labels: {{- include "jmo.labels" $name | nindent 4 }}
spec:
  scaleTargetRef: {name: {{ $name }}}
  minReplicaCount: {{ $sizing.replicas }}
  maxReplicaCount: {{ $sizing.autoscaling.most }}
  triggers:
    - type: cpu
      metricType: Utilization
      metadata: {value: {{ $sizing.autoscaling.cpuPercent | quote }}}
    {{- range $topics }}
    - type: kafka
      metadata:
        bootstrapServers: {{ include "jmo.brokersFromElsewhere" $root }}
        consumerGroup: {{ $name }}
        topic: {{ . }}
        lagThreshold: {{ $sizing.autoscaling.lag | quote }}
        # Where a service begins that has read nothing yet.
        offsetResetPolicy: earliest
        tls: enable
      authenticationRef: {name: {{ $name }}-broker}
    {{- end }}
---
apiVersion: keda.sh/v1alpha1
kind: TriggerAuthentication
metadata:
  name: {{ $name }}-broker
  labels: {{- include "jmo.labels" $name | nindent 4 }}
spec:
  secretTargetRef:
    - {parameter: ca, name: {{ $root.Values.secrets.brokerAuthority }}, key: ca.crt}
    - {parameter: cert, name: {{ $root.Values.secrets.broker }}{{ $name }}, key: user.crt}
    - {parameter: key, name: {{ $root.Values.secrets.broker }}{{ $name }}, key: user.key}
---
{{- else }}
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: {{ $name }}
  labels: {{- include "jmo.labels" $name | nindent 4 }}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: {{ $name }}}
  minReplicas: {{ $sizing.replicas }}
  maxReplicas: {{ $sizing.autoscaling.most }}
  metrics:
    - type: Resource
      resource:
        name: cpu
        target: {type: Utilization, averageUtilization: {{ $sizing.autoscaling.cpuPercent }}}
---
{{- end }}
{{- end }}
{{- end }}
