import { Day } from "./Day";
import { CONTRIBUTIONS } from "./sources";

export default function ContributionDay() {
  return <Day source={CONTRIBUTIONS} />;
}
