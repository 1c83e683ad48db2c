import { Days } from "./Days";
import { CONTRIBUTIONS } from "./sources";

export default function ContributionDays() {
  return <Days source={CONTRIBUTIONS} />;
}
