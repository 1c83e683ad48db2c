import { answer, type Api, type Schemas } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { faultOf, hasCode } from "@jmo/shared/api/problem";
import { Failure } from "@jmo/shared/ui/Failure";
import { Page } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { isFor, useRoles } from "../app/roles";
import { Recorded } from "../parts/Recorded";
import { Named } from "./Named";
import { SEEKERS, soughtBy, type Wanted } from "./number";
import "./texts";

interface Question extends Wanted {
  /** Of members of that name; empty for all. */
  readonly birthDate: string;
  readonly reason: string;
}

/** The address of what was found, or members of the name. */
type Found = string | Schemas["MemberNameSearchMembersNamed"];

/** None if there is nothing. A member's number and name go in the body of a request, never in an address. */
async function find(api: Api, { sought, text, birthDate, reason }: Question): Promise<Found | undefined> {
  switch (sought) {
    case "name": {
      const body = { name: text, reason, ...(birthDate !== "" && { birthDate }) };
      const named = await answer(api.POST("/api/v1/members/name-searches", { body }));
      return named.items.length === 0 ? undefined : named;
    }
    case "nik":
    case "kpj": {
      const { memberId } = await answer(api.POST("/api/v1/members/searches", { body: { [sought]: text, reason } }));
      return `/members/${memberId}`;
    }
    case "complaint": {
      const { items } = await answer(api.GET("/api/v1/complaint-cases", { params: { query: { number: text } } }));
      return items[0] && `/complaints/${items[0].complaintId}`;
    }
    case "compliance": {
      const { items } = await answer(api.GET("/api/v1/compliance-cases", { params: { query: { number: text } } }));
      return items[0] && `/compliance/${items[0].caseId}`;
    }
    case "accident": {
      const { items } = await answer(api.GET("/api/v1/accident-reviews", { params: { query: { number: text } } }));
      return items[0] && `/accident-reviews/${items[0].accidentId}`;
    }
    case "claim": {
      const claimId = text.toLowerCase();
      await answer(api.GET("/api/v1/claim-reviews/{claimId}", { params: { path: { claimId } } }));
      return `/claim-reviews/${claimId}`;
    }
  }
}

/** One search for whatever somebody at the counter or on the phone says. */
export default function Search() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const own = useRoles();
  const [typed, setTyped] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // After the heading, which takes the focus of every page: who has come here wants to type.
    const frame = requestAnimationFrame(() => field.current?.focus());
    return () => {
      cancelAnimationFrame(frame);
    };
  }, []);
  const [reason, setReason] = useState("");
  const [birthDate, setBirthDate] = useState("");
  const [fault, setFault] = useState<{ number?: string; reason?: string }>({});
  const [nothing, setNothing] = useState(false);
  const [named, setNamed] = useState<Schemas["MemberNameSearchMembersNamed"]>();
  const command = useCommand(find, {
    onDone: (found) => {
      setNothing(found === undefined);
      if (typeof found === "string") {
        void navigate(found);
      } else {
        setNamed(found);
      }
    },
  });
  const wanted = soughtBy(typed);
  const sought = wanted?.sought;
  const isMember = sought === "nik" || sought === "kpj" || sought === "name";
  const isUnknown = nothing || hasCode(command.failure, "member-not-found", "claim-not-found");
  const send = () => {
    setNothing(false);
    setNamed(undefined);
    const faults = {
      ...(sought === undefined
        ? { number: t("memberStory.unclear") }
        : !isFor(SEEKERS[sought], own) && { number: t("memberStory.notYours") }),
      ...(isMember && reason.trim() === "" && { reason: t("memberStory.reasonMissing") }),
    };
    setFault(faults);
    if (wanted !== undefined && Object.keys(faults).length === 0) {
      command.run({ ...wanted, birthDate, reason: reason.trim() });
    }
  };
  const refused = (field: string) => faultOf(command.failure, field);
  const wrongNumber = fault.number ?? refused(sought ?? "");
  const wrongReason = fault.reason ?? refused("reason");
  return (
    <Page title={t("memberStory.title")}>
      <Recorded />
      <Panel>
        <Box
          component="form"
          noValidate
          sx={{ display: "grid", gap: 2, maxWidth: 640 }}
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <TextField
            label={t("memberStory.number")}
            inputRef={field}
            value={typed}
            error={wrongNumber !== undefined}
            helperText={wrongNumber ?? t("memberStory.numberHint")}
            slotProps={{ htmlInput: { autoComplete: "off", spellCheck: false } }}
            onChange={({ target }) => {
              setTyped(target.value);
            }}
          />
          {sought === "name" && (
            <TextField
              type="date"
              label={t("memberStory.ofBirthDate")}
              value={birthDate}
              error={refused("birthDate") !== undefined}
              helperText={refused("birthDate") ?? t("memberStory.birthDateHint")}
              slotProps={{ inputLabel: { shrink: true }, htmlInput: { autoComplete: "off" } }}
              onChange={({ target }) => {
                setBirthDate(target.value);
              }}
            />
          )}
          {isMember && (
            <TextField
              label={t("memberStory.reason")}
              value={reason}
              error={wrongReason !== undefined}
              helperText={wrongReason ?? t("memberStory.reasonHint")}
              slotProps={{ htmlInput: { maxLength: 300 } }}
              onChange={({ target }) => {
                setReason(target.value);
              }}
            />
          )}
          {isUnknown && <Alert severity="info">{t("memberStory.nothing")}</Alert>}
          {command.failure !== undefined && !isUnknown && <Failure failure={command.failure} besideFields={["nik", "kpj", "name", "birthDate", "reason"]} />}
          <Box>
            <Button type="submit" variant="contained" loading={command.pending}>
              {t("memberStory.search")}
            </Button>
          </Box>
        </Box>
        <Typography variant="body2" color="text.secondary">
          {t("memberStory.byName")}
        </Typography>
      </Panel>
      {named !== undefined && <Named found={named} />}
    </Page>
  );
}
