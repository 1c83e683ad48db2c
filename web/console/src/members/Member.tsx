import { Failure } from "@jmo/shared/ui/Failure";
import { Waiting } from "@jmo/shared/ui/Page";
import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { useRoles } from "../app/roles";
import { Photo } from "../identity/Photo";
import { Sheet } from "../parts/Sheet";
import { Accidents, Claims, Complaints, Contributions, Looks, Notices } from "./lists";
import { Copies, Corrections, Data, Employments, Erasures, Heirs, Savings } from "./parts";
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
    <Sheet title={t("memberStory.member")} heading={member.data?.name ?? t("memberStory.member")} personal>
      {member.isPending && <Waiting />}
      {member.isError && <Failure failure={member.error} retry={() => void member.refetch()} />}
      {member.data !== undefined && (
        <Box sx={{ display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gap: 2, alignItems: "start" }}>
          <Stack spacing={2}>
            <Data member={member.data} />
            {has("claims-officer", "complaint-officer", "auditor") && (
              <>
                <Claims memberId={memberId} />
                <Contributions memberId={memberId} />
              </>
            )}
            {has("complaint-officer", "supervisor", "auditor") && <Complaints memberId={memberId} />}
            {has("claims-officer", "auditor") && <Accidents memberId={memberId} />}
            {has("claims-officer", "complaint-officer", "auditor") && <Notices memberId={memberId} />}
          </Stack>
          <Stack spacing={2}>
            {has("claims-officer", "complaint-officer", "auditor") && <Savings memberId={memberId} />}
            <Employments memberId={memberId} />
            <Corrections memberId={memberId} />
            {has("claims-officer") && <Photo memberId={memberId} />}
            {has("claims-officer", "auditor") && <Heirs memberId={memberId} />}
            {has("auditor") && <Copies memberId={memberId} />}
            {has("operator", "auditor") && <Erasures memberId={memberId} />}
            {has("operator", "auditor") && <Looks memberId={memberId} />}
          </Stack>
        </Box>
      )}
    </Sheet>
  );
}
