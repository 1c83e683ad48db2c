package id.jmo.contribution.persistence.employment;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.contribution.application.employment.Employments;
import id.jmo.contribution.model.Employer;
import id.jmo.contribution.model.employment.Employment;
import id.jmo.contribution.model.employment.Employment.Left;
import id.jmo.contribution.model.employment.Employment.Report;
import id.jmo.contribution.model.employment.Employment.Step;
import id.jmo.contribution.model.employment.EmploymentFact;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStore.NewDocument;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.outbox.Change;
import id.jmo.platform.outbox.Stored;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * {@link Employments} in the collection {@code employments}; they go to {@code jmo.employments.v1}, and a missing month to
 * {@code jmo.contributions.v1}.
 */
@Repository
class MongoEmployments implements Employments {

    static final String COLLECTION = "employments";
    static final String NEXT_CHECK = "nextCheck";

    private static final Map<String, String> TOPICS = Map.of("id.jmo.contribution.missing.v1", "jmo.contributions.v1");

    record EmploymentDocument(
            String employerNumber,
            String employerName,
            Rupiah wage,
            YearMonth wageMonth,
            @Nullable Left left,
            @Nullable LocalDate registeredOn,
            @Nullable YearMonth nextCheck) {

        static EmploymentDocument of(Employment employment) {
            return new EmploymentDocument(
                    employment.employer().number(),
                    employment.employer().name(),
                    employment.wage(),
                    employment.wageMonth(),
                    employment.left(),
                    employment.registeredOn(),
                    employment.nextCheck());
        }

        Employment toEmployment(String id) {
            return new Employment(
                    MemberId.of(id),
                    new Employer(employerNumber, employerName),
                    wage,
                    wageMonth,
                    left,
                    registeredOn,
                    nextCheck);
        }
    }

    private final AggregateStore<EmploymentDocument> store;
    private final EventMapper<EmploymentFact> events;

    MongoEmployments(AggregateStores stores, EventMapper<EmploymentFact> events) {
        this.store = stores.create(COLLECTION, EmploymentDocument.class, "jmo.employments.v1", TOPICS);
        this.events = events;
    }

    @Override
    public Map<MemberId, Employment> findAll(Collection<MemberId> members) {
        if (members.isEmpty()) {
            return Map.of();
        }
        Query theirs = Query.query(
                where("_id").in(members.stream().map(MemberId::toString).toList()));
        return store.find(theirs, MongoEmployments::employment).stream()
                .collect(Collectors.toMap(Employment::member, Function.identity()));
    }

    @Override
    public void record(Map<MemberId, Report> reports) {
        Map<MemberId, Employment> known = findAll(reports.keySet());
        List<NewDocument<EmploymentDocument>> begun = new ArrayList<>();
        Map<MemberId, Report> others = new HashMap<>();
        reports.forEach((member, report) -> {
            Employment current = known.get(member);
            if (current == null) {
                Step first = Employment.first(member, report);
                begun.add(new NewDocument<>(
                        member.toString(), EmploymentDocument.of(first.after()), events.mapAll(first.facts())));
            } else if (!current.reported(report).after().equals(current)) {
                others.put(member, report);
            }
        });
        if (!begun.isEmpty()) {
            Set<String> inserted = store.insertAll(begun);
            reports.forEach((member, report) -> {
                if (!known.containsKey(member) && !inserted.contains(member.toString())) {
                    others.put(member, report);
                }
            });
        }
        others.forEach((member, report) -> change(member, current -> current.reported(report)));
    }

    private void change(MemberId member, Function<Employment, Step> decision) {
        String id = member.toString();
        store.change(id, document -> {
            Employment current = document.toEmployment(id);
            Step step = decision.apply(current);
            return step.after().equals(current)
                    ? Change.none()
                    : new Change<>(EmploymentDocument.of(step.after()), events.mapAll(step.facts()));
        });
    }

    @Override
    public List<Employment> unchecked(YearMonth upTo, int limit) {
        Query due = Query.query(where(NEXT_CHECK).lte(upTo.toString()))
                .with(Sort.by(NEXT_CHECK))
                .limit(limit);
        return store.find(due, MongoEmployments::employment);
    }

    @Override
    public void checked(MemberId member, YearMonth month, boolean paid) {
        change(
                member,
                current -> month.equals(current.nextCheck()) ? current.checked(paid) : new Step(current, List.of()));
    }

    private static Employment employment(Stored<EmploymentDocument> stored) {
        return stored.document().toEmployment(stored.id());
    }
}
