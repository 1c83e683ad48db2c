import { useCommand } from "@jmo/shared/api/command";
import { failureOf } from "@jmo/shared/api/problem";
import { moment } from "@jmo/shared/format";
import { Confirmed } from "@jmo/shared/ui/Confirmed";
import { Failure } from "@jmo/shared/ui/Failure";
import { Panel } from "@jmo/shared/ui/Panel";
import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { isSubscribed, PushFailure, subscribe, unsubscribe } from "./push";
import { useDevices } from "./queries";
import "./texts";

const FAULTS = {
  refused: ["inbox.pushRefused", "inbox.pushRefusedDetail"],
  unsupported: ["inbox.pushUnsupported", "inbox.pushUnsupportedDetail"],
  failed: ["inbox.pushFailed", "inbox.pushFailedDetail"],
} as const;

/** Push messages on this device and on the member's others. */
export function Push() {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const here = useQuery({ queryKey: ["push-here"], queryFn: isSubscribed });
  const devices = useDevices();
  const refresh = () => {
    void queries.invalidateQueries({ queryKey: ["push-here"] });
    void queries.invalidateQueries({ queryKey: ["push-devices"] });
  };
  const change = useCommand((api, on: boolean) => (on ? subscribe(api) : unsubscribe(api)), { onDone: refresh, onFailed: refresh });
  const removal = useCommand(
    async (api, subscriptionId: string) => {
      const { response, error } = await api.DELETE("/api/v1/notifications/push/subscriptions/{subscriptionId}", {
        params: { path: { subscriptionId } },
      });
      if (!response.ok && response.status !== 404) {
        throw failureOf(response, error);
      }
    },
    { onDone: refresh, onFailed: refresh },
  );
  const on = here.data === true;
  const { failure } = change;
  return (
    <Panel title={t("inbox.push")}>
      <Typography variant="body2">{t("inbox.pushHint")}</Typography>
      <Typography role="status">{here.data !== undefined && t(on ? "inbox.pushIsOn" : "inbox.pushIsOff")}</Typography>
      {failure instanceof PushFailure ? (
        <Alert severity="warning">
          <AlertTitle>{t(FAULTS[failure.fault][0])}</AlertTitle>
          {t(FAULTS[failure.fault][1])}
        </Alert>
      ) : (
        failure !== undefined && <Failure failure={failure} />
      )}
      <Button
        variant={on ? "outlined" : "contained"}
        loading={change.pending}
        onClick={() => {
          change.run(!on);
        }}
      >
        {t(on ? "inbox.pushOff" : "inbox.pushOn")}
      </Button>
      {devices.isError && <Failure failure={devices.error} retry={() => void devices.refetch()} />}
      {devices.data !== undefined && devices.data.items.length > 0 && (
        <>
          <Typography component="h3" sx={{ fontWeight: 600 }}>
            {t("inbox.devices")}
          </Typography>
          {devices.data.items.map(({ id, device, registeredAt }) => (
            <Box key={id} sx={{ display: "flex", gap: 1, justifyContent: "space-between", alignItems: "center" }}>
              <div>
                {device}
                <Typography variant="body2" color="text.secondary">
                  {t("inbox.registered", { at: moment(registeredAt, i18n.language) })}
                </Typography>
              </div>
              <Confirmed
                label={t("inbox.remove")}
                question={t("inbox.removeSure", { device })}
                detail={t("inbox.removeDetail")}
                keep={t("inbox.keep")}
                confirm={t("inbox.remove")}
                onConfirm={() => {
                  removal.run(id);
                }}
              />
            </Box>
          ))}
        </>
      )}
      {removal.failure !== undefined && <Failure failure={removal.failure} />}
    </Panel>
  );
}
