import { Days } from "./Days";
import { PAYOUTS } from "./sources";

export default function PayoutDays() {
  return <Days source={PAYOUTS} />;
}
