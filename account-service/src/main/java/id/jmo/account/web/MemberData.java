package id.jmo.account.web;

import id.jmo.account.application.ReadMember;
import id.jmo.account.application.heirs.KeepHeirs;
import id.jmo.account.model.BankAccount;
import id.jmo.account.model.ContactDetails;
import id.jmo.account.model.ContactRelation;
import id.jmo.account.model.EmploymentChange;
import id.jmo.account.model.EndCause;
import id.jmo.account.model.Member;
import id.jmo.account.model.Membership;
import id.jmo.account.model.Segment;
import id.jmo.account.model.heirs.Heir;
import id.jmo.account.model.heirs.HeirDeclaration;
import id.jmo.account.model.heirs.HeirRelation;
import id.jmo.account.model.heirs.Heirs;
import id.jmo.account.web.MemberView.MembershipStatus;
import id.jmo.account.web.MemberView.RegistryStatus;
import id.jmo.platform.owndata.DataSection;
import id.jmo.platform.owndata.PersonalDataSource;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.EmployerNumber;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is on record of a member: who they are, how to reach them, whom to call, their heirs. The numbers of the person to
 * call are masked, because they are another's.
 */
@Component
class MemberData implements PersonalDataSource {

    private static final DataSection<Member> MEMBER = DataSection.<Member>named("member")
            .field("memberId", Member::id)
            .field("name", member -> member.name().text())
            .field("nik", member -> member.nik().digits())
            .field("kpj", member -> member.kpj().digits())
            .field("birthDate", Member::birthDate)
            .coded("segment", Segment.class, Member::segment)
            .field("employer", Member::employer)
            .field("employerNumber", MemberData::employerNumber)
            .coded(
                    "membership",
                    MembershipStatus.class,
                    member -> MemberView.of(member).membership().status())
            .field("membershipEndedOn", MemberData::endedOn)
            .coded("endCause", EndCause.class, MemberData::endCause)
            .field("dataUpdatedOn", Member::dataUpdatedOn)
            .coded(
                    "civilRegistry",
                    RegistryStatus.class,
                    member -> MemberView.of(member).civilRegistry().status())
            .field("language", member -> member.language().code());

    private static final DataSection<ContactDetails> CONTACT = DataSection.<ContactDetails>named("contact")
            .field("email", contact -> ifGiven(contact.email(), email -> email.text()))
            .field("phone", contact -> ifGiven(contact.phone(), phone -> phone.international()))
            .field("address", contact -> ifGiven(contact.address(), Confidential::reveal))
            .field("occupation", contact -> ifGiven(contact.occupation(), Confidential::reveal))
            .field("npwp", contact -> ifGiven(contact.npwp(), npwp -> npwp.digits()))
            .field(
                    "emergencyName",
                    contact -> ifGiven(
                            contact.emergencyContact(), person -> person.name().text()))
            .coded(
                    "emergencyRelation",
                    ContactRelation.class,
                    contact -> ifGiven(contact.emergencyContact(), ContactDetails.EmergencyContact::relation))
            .field(
                    "emergencyPhone",
                    contact -> ifGiven(
                            contact.emergencyContact(), person -> person.phone().masked()))
            .field("bankCode", contact -> ifGiven(contact.bankAccount(), BankAccount::bankCode))
            .field(
                    "bankAccountNumber",
                    contact -> ifGiven(
                            contact.bankAccount(), account -> account.number().reveal()));

    private static final DataSection<EmploymentChange> EMPLOYMENTS = DataSection.<EmploymentChange>named("employments")
            .coded("kind", EmploymentChange.Kind.class, EmploymentChange::kind)
            .field("on", EmploymentChange::on)
            .field("employer", EmploymentChange::employer)
            .coded("cause", EndCause.class, "own-data.member.endCause", EmploymentChange::cause)
            .field("recordedAt", EmploymentChange::recordedAt);

    /** An heir as named in one version of the declaration. */
    private record NamedHeir(int version, Instant declaredAt, Heir heir) {}

    private static final DataSection<NamedHeir> HEIRS = DataSection.<NamedHeir>named("heirs")
            .field("version", NamedHeir::version)
            .field("declaredAt", NamedHeir::declaredAt)
            .field("name", named -> named.heir().name().text())
            .coded("relation", HeirRelation.class, named -> named.heir().relation())
            .field("percent", named -> named.heir().percent());

    private final ReadMember readMember;
    private final KeepHeirs keepHeirs;

    MemberData(ReadMember readMember, KeepHeirs keepHeirs) {
        this.readMember = readMember;
        this.keepHeirs = keepHeirs;
    }

    @Override
    public List<DataSection<?>> sections() {
        return List.of(MEMBER, CONTACT, EMPLOYMENTS, HEIRS);
    }

    @Override
    public List<DataSection.Content> read(MemberId member) {
        Optional<Member> onRecord = readMember.find(member);
        Optional<Heirs> heirs = onRecord.flatMap(known -> keepHeirs.of(known.id()));
        return List.of(
                MEMBER.ofOne(onRecord.orElse(null)),
                CONTACT.ofOne(onRecord.map(Member::contact).orElse(null)),
                EMPLOYMENTS.of(
                        onRecord.map(known -> known.employments().changes().reversed())
                                .orElse(List.of())),
                HEIRS.of(heirs.stream()
                        .flatMap(all -> all.declarations().reversed().stream())
                        .flatMap(MemberData::named)
                        .toList()));
    }

    private static Stream<NamedHeir> named(HeirDeclaration declaration) {
        return declaration.heirs().stream()
                .map(heir -> new NamedHeir(declaration.version(), declaration.declaredAt(), heir));
    }

    private static @Nullable String employerNumber(Member member) {
        return ifGiven(member.employerNumber(), EmployerNumber::text);
    }

    private static @Nullable LocalDate endedOn(Member member) {
        return member.membership() instanceof Membership.Ended ended ? ended.endedOn() : null;
    }

    private static @Nullable EndCause endCause(Member member) {
        return member.membership() instanceof Membership.Ended ended ? ended.cause() : null;
    }

    private static <T, V> @Nullable V ifGiven(@Nullable T given, Function<T, ? extends @Nullable V> value) {
        return given == null ? null : value.apply(given);
    }
}
