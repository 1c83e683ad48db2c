import { Day } from "./Day";
import { PAYOUTS } from "./sources";

export default function PayoutDay() {
  return <Day source={PAYOUTS} />;
}
