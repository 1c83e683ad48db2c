import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useClaims, useEligibility, useOwnData } from "../app/queries";
import { Registry } from "../update/Registry";
import "./todo-texts";

/** Conditions of a claim that the member can meet in the app, and where. */
const PLACES = {
  dataUpdated: { to: "/data-update", name: "todo.update" },
  biometricConsent: { to: "/account/consents", name: "todo.consent" },
} as const;

function placeOf(condition: string): (typeof PLACES)[keyof typeof PLACES] | undefined {
  return condition === "dataUpdated" || condition === "biometricConsent" ? PLACES[condition] : undefined;
}

/** What waits for the member, as the API says; nothing where it says nothing. */
export default function ToDo() {
  const { t } = useTranslation();
  const eligibility = useEligibility();
  const member = useOwnData();
  const claims = useClaims();
  const open = eligibility.data?.ticks.filter(({ condition, satisfied }) => !satisfied && placeOf(condition) !== undefined) ?? [];
  const registry = member.data?.civilRegistry;
  const review = claims.data?.items.find(({ status }) => status === "IN_REVIEW" || status === "AWAITING_SECOND_OFFICER");
  if (open.length === 0 && registry?.status !== "MISMATCHED" && review === undefined) {
    return null;
  }
  return (
    <Stack component="section" spacing={1} aria-label={t("todo.title")}>
      {open.map(({ condition, reason }) => {
        const place = placeOf(condition);
        return (
          <Alert
            key={condition}
            severity="warning"
            action={
              place !== undefined && (
                <Button component={Link} to={place.to} color="inherit" size="small">
                  {t(place.name)}
                </Button>
              )
            }
          >
            {reason.text}
          </Alert>
        );
      })}
      {registry?.status === "MISMATCHED" && <Registry registry={registry} />}
      {review !== undefined && (
        <Alert
          severity="info"
          action={
            <Button component={Link} to={`/claims/${review.claimId}`} color="inherit" size="small">
              {t("todo.follow")}
            </Button>
          }
        >
          {t("todo.inReview")}
        </Alert>
      )}
    </Stack>
  );
}
