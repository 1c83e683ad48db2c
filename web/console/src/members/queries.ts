import { answer, type Schemas } from "@jmo/shared/api/client";
import { useAnswer } from "@jmo/shared/api/queries";
import type { UseQueryResult } from "@tanstack/react-query";

const LOOK = { staleTime: Infinity } as const; // Each reading is recorded: none without need.

export function useMember(memberId: string): UseQueryResult<Schemas["MemberView"]> {
  return useAnswer(["member", memberId], (api) => answer(api.GET("/api/v1/members/{memberId}", { params: { path: { memberId } } })), LOOK);
}

export function useSavingsOf(memberId: string): UseQueryResult<Schemas["SavingsAnswer"]> {
  return useAnswer(["savings", memberId], (api) => answer(api.GET("/api/v1/savings/{memberId}", { params: { path: { memberId } } })), LOOK);
}

export function useEmploymentsOf(memberId: string): UseQueryResult<Schemas["EmploymentsView"]> {
  return useAnswer(
    ["employments", memberId],
    (api) => answer(api.GET("/api/v1/members/{memberId}/employments", { params: { path: { memberId } } })),
    LOOK,
  );
}

export function useCorrectionsOf(memberId: string): UseQueryResult<Schemas["CorrectionsView"]> {
  return useAnswer(
    ["corrections", memberId],
    (api) => answer(api.GET("/api/v1/members/{memberId}/corrections", { params: { path: { memberId } } })),
    LOOK,
  );
}

export function useHeirsOf(memberId: string): UseQueryResult<Schemas["HeirsView"]> {
  return useAnswer(["heirs", memberId], (api) => answer(api.GET("/api/v1/members/{memberId}/heirs", { params: { path: { memberId } } })), LOOK);
}

export function useCopiesOf(memberId: string): UseQueryResult<Schemas["DataCopiesView"]> {
  return useAnswer(
    ["data-copies", memberId],
    (api) => answer(api.GET("/api/v1/members/{memberId}/data-copies", { params: { path: { memberId } } })),
    LOOK,
  );
}

export function useErasuresOf(memberId: string): UseQueryResult<Schemas["ErasureRequestsView"]> {
  return useAnswer(
    ["erasures", memberId],
    (api) => answer(api.GET("/api/v1/members/{memberId}/erasure-requests", { params: { path: { memberId } } })),
    LOOK,
  );
}
