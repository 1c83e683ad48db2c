package id.jmo.information.application.branches;

import id.jmo.information.model.branches.Accessibility;
import id.jmo.information.model.branches.Branch;
import id.jmo.information.model.branches.BranchDirectory;
import id.jmo.information.model.branches.BranchDirectory.Found;
import id.jmo.information.model.branches.BranchDirectory.Position;
import id.jmo.information.model.branches.BranchKind;
import id.jmo.information.model.branches.BranchService;
import id.jmo.information.model.branches.Coordinates;
import id.jmo.information.model.branches.OpeningHours;
import id.jmo.information.model.branches.Province;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.BusinessCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds branches: the nearest that a member can use, or all of them. */
@UseCase
public class FindBranches {

    /**
     * What a branch must meet; null for a condition that is not asked for.
     *
     * @param openNow only those that are open at this moment
     */
    public record Filter(
            @Nullable BranchKind kind,
            @Nullable BranchService service,
            @Nullable Accessibility accessibility,
            @Nullable Province province,
            boolean openNow) {}

    /**
     * A branch and whether it is open at the moment of the answer.
     *
     * @param metres from the place asked for; null if there was none
     * @param today the date at the branch
     */
    public record Shown(
            Branch branch, @Nullable Long metres, OpeningHours.Status status, LocalDate today, Position position) {}

    private final Branches branches;
    private final BusinessCalendar calendar;
    private final Clock clock;

    FindBranches(Branches branches, BusinessCalendar calendar, Clock clock) {
        this.branches = branches;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Changes with every change of a branch. */
    public String version() {
        return branches.directory().version();
    }

    public Optional<Shown> find(String code) {
        Instant now = clock.instant();
        return branches.directory().find(code).map(branch -> shown(new Found(branch, 0, null), now));
    }

    /**
     * Lists branches.
     *
     * @param from by the distance from here, or by code if there is no place
     * @param after null for the beginning
     */
    public List<Shown> list(@Nullable Coordinates from, Filter filter, @Nullable Position after, int limit) {
        BranchDirectory directory = branches.directory();
        Instant now = clock.instant();
        Predicate<Branch> wanted = wanted(filter, now);
        List<Found> found =
                from == null ? directory.byCode(wanted, after, limit) : directory.nearest(from, wanted, after, limit);
        return found.stream().map(one -> shown(one, now)).toList();
    }

    private Predicate<Branch> wanted(Filter filter, Instant now) {
        return branch -> (filter.kind() == null || branch.kind() == filter.kind())
                && (filter.service() == null || branch.offers(filter.service()))
                && (filter.accessibility() == null || branch.accessibility().contains(filter.accessibility()))
                && (filter.province() == null || branch.province() == filter.province())
                && (!filter.openNow() || status(branch, now) instanceof OpeningHours.Status.Open);
    }

    private Shown shown(Found found, Instant now) {
        Branch branch = found.branch();
        return new Shown(
                branch,
                found.metres(),
                status(branch, now),
                branch.localTime(now).toLocalDate(),
                new Position(found.order(), branch.code()));
    }

    private OpeningHours.Status status(Branch branch, Instant now) {
        return branch.statusAt(now, calendar.holidays());
    }
}
