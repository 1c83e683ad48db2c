import { Failure } from "@jmo/shared/ui/Failure";
import { Page, Waiting } from "@jmo/shared/ui/Page";
import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { useRoles } from "../app/roles";
import { Recorded } from "../parts/Recorded";
import { Copies, Corrections, Data, Employments, Erasures, Heirs, Looks, Savings } from "./parts";
import { useMember } from "./queries";
import "./texts";

/** A member's story: what the services show the person's roles of it, on one page. */
export default function Member() {
  const { t } = useTranslation();
  const { memberId = "" } = useParams();
  const own = useRoles();
  const member = useMember(memberId);
  const has = (...roles: (typeof own)[number][]) => roles.some((role) => own.includes(role));
  return (
    <Page title={t("memberStory.member")} heading={member.data?.name ?? t("memberStory.member")}>
      <Recorded />
      {member.isPending && <Waiting />}
      {member.isError && <Failure failure={member.error} retry={() => void member.refetch()} />}
      {member.data !== undefined && (
        <Box sx={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 2, alignItems: "start" }}>
          <Stack spacing={2}>
            <Data member={member.data} />
            <Employments memberId={memberId} />
            <Corrections memberId={memberId} />
          </Stack>
          <Stack spacing={2}>
            {has("claims-officer", "complaint-officer", "auditor") && <Savings memberId={memberId} />}
            {has("claims-officer", "auditor") && <Heirs memberId={memberId} />}
            {has("auditor") && <Copies memberId={memberId} />}
            {has("operator", "auditor") && <Erasures memberId={memberId} />}
            {has("operator", "auditor") && <Looks memberId={memberId} />}
          </Stack>
        </Box>
      )}
    </Page>
  );
}
