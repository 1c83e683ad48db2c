import { Navigate, Route, Routes } from "react-router";
import { BillScreen } from "./BillScreen";
import { Choice } from "./Choice";
import { Own } from "./Own";
import { PATHS } from "./paths";
import { PaidWorkerScreen } from "./PaidWorkerScreen";
import { Register } from "./Register";

/** Contributions of independent workers (BPU): the member's own, and those that the member pays for others. */
export default function Bpu() {
  return (
    <Routes>
      <Route index element={<Own />} />
      <Route path="choice" element={<Choice />} />
      <Route path="bills/:billId" element={<BillScreen />} />
      <Route path="workers/new" element={<Register />} />
      <Route path="workers/:workerId" element={<PaidWorkerScreen />} />
      <Route path="*" element={<Navigate to={PATHS.own} replace />} />
    </Routes>
  );
}
