package id.jmo.account.application.activities;

import id.jmo.account.application.Members;
import id.jmo.account.application.heirs.HeirRecords;
import id.jmo.account.application.kpj.FurtherKpjs;
import id.jmo.account.model.CorrectionAnswer;
import id.jmo.account.model.EmploymentChange;
import id.jmo.account.model.Member;
import id.jmo.account.model.activities.Activity;
import id.jmo.account.model.activities.Activity.Kind;
import id.jmo.account.model.heirs.HeirDeclaration;
import id.jmo.account.model.heirs.Heirs;
import id.jmo.account.model.kpj.FurtherKpj;
import id.jmo.account.model.kpj.Merger;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Changes of a member's data, from the histories that the records themselves have. Each of them is bounded. */
@UseCase
class RecordedChanges implements ActivitySource {

    private final Members members;
    private final HeirRecords heirs;
    private final FurtherKpjs kpjs;
    private final DataUpdateTimes dataUpdates;

    RecordedChanges(Members members, HeirRecords heirs, FurtherKpjs kpjs, DataUpdateTimes dataUpdates) {
        this.members = members;
        this.heirs = heirs;
        this.kpjs = kpjs;
        this.dataUpdates = dataUpdates;
    }

    @Override
    public List<Activity> until(Instant moment, Owner owner, int atMost) {
        MemberId member = owner.member();
        List<Activity> all = new ArrayList<>();
        members.find(member).ifPresent(known -> ofRecord(known).forEach(all::add));
        heirs.find(member).map(Heirs::declarations).stream()
                .flatMap(List::stream)
                .map(RecordedChanges::of)
                .forEach(all::add);
        kpjs.ownedBy(member).stream().flatMap(RecordedChanges::of).forEach(all::add);
        dataUpdates.until(moment, member, atMost).stream()
                .map(at -> Activity.of("data-update:" + at.toEpochMilli(), at, Kind.DATA_UPDATED))
                .forEach(all::add);
        return all.stream()
                .filter(activity -> !activity.at().isAfter(moment))
                .sorted(Activity.NEWEST_FIRST)
                .limit(atMost)
                .toList();
    }

    private static Stream<Activity> ofRecord(Member member) {
        List<Activity> all = new ArrayList<>();
        List<EmploymentChange> employments = member.employments().changes();
        for (int number = 0; number < employments.size(); number++) {
            Instant at = employments.get(number).recordedAt();
            all.add(Activity.of("employment:" + at.toEpochMilli() + ":" + number, at, Kind.EMPLOYMENT_RECORDED));
        }
        for (CorrectionAnswer answer : member.corrections()) {
            if (!answer.applied().isEmpty()) {
                all.add(Activity.of(
                        "correction:" + answer.complaintId() + ":" + answer.round(),
                        answer.answeredAt(),
                        Kind.DATA_CORRECTED));
            }
        }
        return all.stream();
    }

    private static Activity of(HeirDeclaration declaration) {
        return Activity.of("heirs:" + declaration.version(), declaration.declaredAt(), Kind.HEIRS_NAMED);
    }

    private static Stream<Activity> of(FurtherKpj kpj) {
        return kpj.merger() instanceof Merger.Merged merged
                ? Stream.of(Activity.of("merger:" + merged.id(), merged.at(), Kind.SAVINGS_MERGED))
                : Stream.empty();
    }
}
