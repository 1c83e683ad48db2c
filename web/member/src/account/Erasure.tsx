import { answer, type Schemas } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { moment } from "@jmo/shared/format";
import { Confirmed } from "@jmo/shared/ui/Confirmed";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import { Read } from "@jmo/shared/ui/Read";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useErasures } from "./queries";
import "./texts";

/** The erasure of what need not be kept, and what stays by law. */
export default function Erasure() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const erasures = useErasures();
  const request = useCommand((api) => answer(api.POST("/api/v1/members/me/erasure-requests")), {
    onDone: () => void queries.invalidateQueries({ queryKey: ["erasures"] }),
  });
  return (
    <Page title={t("account.erasure")}>
      <Typography>{t("account.erasureText")}</Typography>
      <Alert severity="info">{t("account.erasureKept")}</Alert>
      <Button component={Link} to="/account/data">
        {t("account.copyFirst")}
      </Button>
      <Read answer={erasures}>
        {({ requests }) => (
          <>
            {requests.map((each) => (
              <Request key={each.requestId} request={each} />
            ))}
            {request.failure !== undefined && <Failure failure={request.failure} />}
            {requests[0]?.status !== "UNDER_WAY" && (
              <Confirmed
                label={t("account.erase")}
                question={t("account.eraseSure")}
                detail={t("account.eraseDetail")}
                keep={t("account.keep")}
                confirm={t("account.erase")}
                loading={request.pending}
                onConfirm={() => {
                  request.run(undefined);
                }}
              />
            )}
          </>
        )}
      </Read>
    </Page>
  );
}

function Request({ request }: { request: Schemas["ErasureRequestView"] }) {
  const { t, i18n } = useTranslation();
  return (
    <Panel title={t("account.erasureOf", { at: moment(request.requestedAt, i18n.language) })}>
      <Typography role="status">{t(`account.erasureStatus.${request.status}`)}</Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", "& li + li": { mt: 1.5 } }}>
        {request.items.map((item) => (
          <li key={item.kind}>
            <Typography sx={{ fontWeight: 600 }}>{item.title}</Typography>
            <Typography variant="body2">{t(`account.erasureState.${item.state}`)}</Typography>
            {item.reason !== null && (
              <Typography variant="body2" color="text.secondary">
                {item.reason}
              </Typography>
            )}
          </li>
        ))}
      </Box>
    </Panel>
  );
}
