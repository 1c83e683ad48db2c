export const PATHS = {
  own: "/bpu",
  choice: "/bpu/choice",
  register: "/bpu/workers/new",
} as const;

export function workerPath(workerId: string): string {
  return `/bpu/workers/${workerId}`;
}

export function billPath(billId: string): string {
  return `/bpu/bills/${billId}`;
}
