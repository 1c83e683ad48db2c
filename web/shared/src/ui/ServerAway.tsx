import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { useApp } from "../app";
import { serverIsAway, subscribeToReach } from "../api/reach";
import { pause, pauseAfter } from "../api/retry";
import { useOnline } from "../online";

export function useServerIsAway(): boolean {
  return useSyncExternalStore(subscribeToReach, serverIsAway);
}

/** Across the top while no request gets an answer. It looks by itself whether the server is back, and then fills what is empty. */
export function ServerAway() {
  const away = useServerIsAway();
  const online = useOnline();
  const { t } = useTranslation();
  if (!online) {
    return (
      <Alert severity="warning" role="status" sx={{ borderRadius: 0 }}>
        {t("app.offline")}
      </Alert>
    );
  }
  return away && <Away />;
}

function Away() {
  const { t } = useTranslation();
  const { api } = useApp();
  const queries = useQueryClient();
  useEffect(() => {
    const ended = new AbortController();
    const look = async (failures: number): Promise<void> => {
      await pause(pauseAfter(failures), ended.signal);
      if (!ended.signal.aborted) {
        await api.GET("/api/v1/outages").catch(() => undefined);
        await look(failures + 1);
      }
    };
    void look(1);
    return () => {
      ended.abort();
      void queries.refetchQueries({ type: "active", predicate: (query) => query.state.status === "error" });
    };
  }, [api, queries]);
  return (
    <Alert
      severity="warning"
     
      role="status"
      sx={{ borderRadius: 0 }}
      action={
        <Button color="inherit" size="small" onClick={() => void api.GET("/api/v1/outages").catch(() => undefined)}>
          {t("app.retry")}
        </Button>
      }
    >
      {t("app.away")}
    </Alert>
  );
}
