package id.jmo.information.model.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.information.model.appointments.SlotPlan.Answer;
import id.jmo.information.model.appointments.SlotPlan.Fault;
import id.jmo.information.model.branches.Branch;
import id.jmo.information.model.branches.BranchExamples;
import id.jmo.information.model.branches.BranchService;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SlotPlanTest {

    private static final SlotPlan PLAN = new SlotPlan(Period.ofDays(30), Duration.ofHours(1));
    private static final Branch BRANCH = BranchExamples.openOnMondays();
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final Instant SATURDAY_BEFORE = at("2026-11-28T10:00");

    private static Instant at(String jakarta) {
        return ZonedDateTime.parse(jakarta + "+07:00[Asia/Jakarta]").toInstant();
    }

    private static List<Slot> bookable(LocalDate day, Set<LocalDate> holidays, Instant now) {
        return PLAN.bookable(BRANCH, BranchService.JHT_CLAIM, day, holidays, now);
    }

    @Test
    void the_hours_of_a_day_are_cut_into_slots() {
        assertThat(bookable(MONDAY, Set.of(), SATURDAY_BEFORE))
                .hasSize(14)
                .extracting(Slot::start)
                .startsWith(at("2026-11-30T08:00"), at("2026-11-30T08:30"))
                .endsWith(at("2026-11-30T14:30"));
    }

    @Test
    void a_holiday_and_a_closed_day_have_none_nor_has_a_day_too_far_ahead() {
        assertThat(bookable(MONDAY, Set.of(MONDAY), SATURDAY_BEFORE)).isEmpty();
        assertThat(bookable(MONDAY.plusDays(1), Set.of(), SATURDAY_BEFORE)).isEmpty();
        assertThat(bookable(MONDAY.plusWeeks(4), Set.of(), SATURDAY_BEFORE)).hasSize(14);
        assertThat(bookable(MONDAY.plusWeeks(5), Set.of(), SATURDAY_BEFORE)).isEmpty();
    }

    @Test
    void what_begins_within_the_hour_is_not_offered() {
        assertThat(bookable(MONDAY, Set.of(), at("2026-11-30T12:01")))
                .extracting(Slot::start)
                .containsExactly(at("2026-11-30T13:30"), at("2026-11-30T14:00"), at("2026-11-30T14:30"));
    }

    @Test
    void a_time_that_is_no_slot_says_why() {
        assertThat(answer(BranchService.CARD, at("2026-11-30T08:00")))
                .isEqualTo(new Answer.NotBookable(Fault.SERVICE_WITHOUT_APPOINTMENTS));
        assertThat(answer(BranchService.JHT_CLAIM, at("2026-11-30T08:10")))
                .isEqualTo(new Answer.NotBookable(Fault.NO_SUCH_SLOT));
        assertThat(answer(BranchService.JHT_CLAIM, at("2026-11-28T10:30")))
                .isEqualTo(new Answer.NotBookable(Fault.TOO_SOON));
        assertThat(answer(BranchService.JHT_CLAIM, at("2027-01-04T08:00")))
                .isEqualTo(new Answer.NotBookable(Fault.TOO_FAR_AHEAD));
        assertThat(answer(BranchService.JHT_CLAIM, at("2026-11-30T08:00")))
                .isInstanceOfSatisfying(
                        Answer.Bookable.class,
                        bookable -> assertThat(bookable.capacity()).isEqualTo(2));
    }

    private static Answer answer(BranchService service, Instant start) {
        return PLAN.at(BRANCH, service, start, Set.of(), SATURDAY_BEFORE);
    }

    @Test
    void a_booked_slot_is_none_any_more_when_the_branch_closes_or_changes_service_or_hours() {
        Slot booked = bookable(MONDAY, Set.of(), SATURDAY_BEFORE).getFirst();

        assertThat(SlotPlan.changeAgainst(booked, BRANCH, Set.of())).isEmpty();
        assertThat(SlotPlan.changeAgainst(booked, null, Set.of())).contains(BranchChange.BRANCH_CLOSED);
        assertThat(change(booked, Map.of(BranchService.JHT_CLAIM, 0), "08:00-15:00", 30))
                .contains(BranchChange.SERVICE_ENDED);
        assertThat(change(booked, Map.of(BranchService.CARD, 4), "08:00-15:00", 30))
                .contains(BranchChange.SERVICE_ENDED);
        assertThat(change(booked, BRANCH.services(), "09:00-15:00", 30)).contains(BranchChange.HOURS_CHANGED);
        assertThat(change(booked, BRANCH.services(), "08:00-15:00", 45)).contains(BranchChange.HOURS_CHANGED);
        assertThat(change(booked, BRANCH.services(), "08:00-09:00", 30))
                .as("still open then")
                .isEmpty();
        assertThat(change(booked, Map.of(BranchService.JHT_CLAIM, 1), "08:00-15:00", 30))
                .as("fewer places")
                .isEmpty();
    }

    private static Optional<BranchChange> change(
            Slot booked, Map<BranchService, Integer> services, String monday, int slotMinutes) {
        return SlotPlan.changeAgainst(booked, BranchExamples.openOnMondays(services, monday, slotMinutes), Set.of());
    }

    @Test
    void a_place_names_its_slot() {
        Slot slot = bookable(MONDAY, Set.of(), SATURDAY_BEFORE).getFirst();

        assertThat(slot.places(2))
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allMatch(place -> Slot.keyOfPlace(place).equals(slot.key()));
    }
}
