import { answer, type Schemas } from "@jmo/shared/api/client";
import { usePages } from "@jmo/shared/api/pages";
import { useAnswer } from "@jmo/shared/api/queries";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useApp } from "@jmo/shared/app";
import type { Place } from "./usePlace";

export type Branch = Schemas["BranchView"];
export type Service = Schemas["BranchService"];
export type Appointment = Schemas["AppointmentView"];

export interface Wanted {
  readonly kind?: Schemas["BranchKind"];
  readonly service?: Service;
  readonly openNow?: true;
  readonly place?: Place;
}

export function useBranches({ place, ...filters }: Wanted) {
  const query = { ...filters, ...place, limit: 20 };
  return usePages(["branches", query], (api, cursor) =>
    answer(api.GET("/api/v1/branches", { params: { query: cursor === undefined ? query : { ...query, cursor } } })),
  );
}

export function useBranch(code: string): UseQueryResult<Branch> {
  return useAnswer(["branch", code], (api) => answer(api.GET("/api/v1/branches/{code}", { params: { path: { code } } })));
}

/** Branches by words, misspelt ones too. None is asked for with less than two letters. */
export function useFoundBranches(words: string) {
  return usePages(["branches-found", words], async (api, cursor) => {
    const page = await answer(
      api.GET("/api/v1/information/search", {
        params: { query: { q: words, kind: "BRANCH", ...(cursor !== undefined && { cursor: Number(cursor) }) } },
      }),
    );
    return page;
  });
}

/** Seven days from a day on. */
export function useSlots(code: string, service: Service | undefined, from: string | undefined): UseQueryResult<Schemas["BranchDaySlotDays"]> {
  return useAnswer(
    ["slots", code, service, from],
    (api) =>
      service === undefined
        ? Promise.reject(new Error("No service"))
        : answer(
            api.GET("/api/v1/branches/{code}/slots", {
              params: { path: { code }, query: { service, days: 7, ...(from !== undefined && { from }) } },
            }),
          ),
    { enabled: service !== undefined },
  );
}

export function useAppointments() {
  return usePages(["appointments"], (api, cursor) =>
    answer(api.GET("/api/v1/appointments", { params: { query: cursor === undefined ? {} : { cursor } } })),
  );
}

export function useAppointment(appointmentId: string): UseQueryResult<Appointment> {
  return useAnswer(["appointment", appointmentId], (api) =>
    answer(api.GET("/api/v1/appointments/{appointmentId}", { params: { path: { appointmentId } } })),
  );
}

/** The QR picture of an appointment's code, which is the same in every language. */
export function useCode(appointmentId: string): UseQueryResult<Blob> {
  const { api } = useApp();
  return useQuery({
    queryKey: ["appointment-code", appointmentId],
    queryFn: () =>
      answer(api.GET("/api/v1/appointments/{appointmentId}/qr", { params: { path: { appointmentId } }, parseAs: "blob" })),
    staleTime: Infinity,
  });
}
