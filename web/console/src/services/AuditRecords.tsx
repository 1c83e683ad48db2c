import { answer } from "@jmo/shared/api/client";
import { moment } from "@jmo/shared/format";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Choice } from "../parts/Choice";
import { Listing } from "../parts/Listing";
import { Sheet } from "../parts/Sheet";
import { SERVICES, type Service } from "./services";
import "./texts";

/** What staff did and looked at, service by service. */
export default function AuditRecords() {
  const { t, i18n } = useTranslation();
  const [service, setService] = useState<Service>("account-service");
  const [who, setWho] = useState("");
  const [typed, setTyped] = useState("");
  return (
    <Sheet title={t("services.audit")} hint={t("services.auditHint")} personal>
      <Box
        component="form"
        sx={{ display: "flex", flexWrap: "wrap", gap: 1.5, alignItems: "center" }}
        onSubmit={(event) => {
          event.preventDefault();
          setWho(typed.trim());
        }}
      >
        <Choice
          label={t("services.service")}
          value={service}
          options={SERVICES.map((value) => ({ value, label: value }))}
          onChange={(value) => {
            setService(value === "" ? service : value);
          }}
        />
        <TextField
          label={t("services.whoId")}
          value={typed}
          size="small"
          sx={{ width: 340 }}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
        <Button type="submit" variant="outlined">
          {t("services.show")}
        </Button>
      </Box>
      <Listing
        caption={t("services.audit")}
        name={["audit", service, who]}
        read={(api, from) =>
          answer(
            api.GET(`/api/v1/operations/${service}/audit-records`, {
              params: { query: { ...(who !== "" && { who }), ...from } },
            }),
          )
        }
        rowKey={({ id }) => id}
        empty={t("services.noRecords")}
        columns={[
          { name: t("services.at"), value: ({ at }) => moment(at, i18n.language) },
          { name: t("services.who"), value: (record) => record.name ?? record.who },
          { name: t("services.what"), value: ({ what }) => what },
          {
            name: t("services.about"),
            value: ({ about }) =>
              Object.entries(about).map(([name, value]) => (
                <div key={name}>
                  {name}: {value}
                </div>
              )),
          },
          { name: t("services.reason"), value: ({ reason }) => reason ?? t("parts.none") },
          { name: t("services.status"), figure: true, value: ({ status }) => status ?? t("services.underWay") },
        ]}
      />
    </Sheet>
  );
}
