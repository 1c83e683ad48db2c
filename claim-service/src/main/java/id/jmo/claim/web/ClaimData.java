package id.jmo.claim.web;

import id.jmo.claim.application.ReadClaims;
import id.jmo.claim.model.Claim;
import id.jmo.claim.model.ClaimAmounts;
import id.jmo.claim.model.Milestone;
import id.jmo.claim.model.Payment;
import id.jmo.claim.model.Phase;
import id.jmo.claim.model.TimelineEntry;
import id.jmo.claim.model.rules.Cause;
import id.jmo.platform.keycloakspringadapter.AuditSubject;
import id.jmo.platform.owndata.DataSection;
import id.jmo.platform.owndata.PersonalDataSource;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A member's claims and what happened to them, as the member sees them in the app: without the officers' names. */
@Component
class ClaimData implements PersonalDataSource, AuditSubject {

    private static final DataSection<Claim> CLAIMS = DataSection.<Claim>named("claims")
            .field("claimId", Claim::id)
            .field("submittedAt", Claim::submittedAt)
            .coded("cause", Cause.class, "claim.cause", Claim::cause)
            .coded(
                    "phase",
                    Phase.class,
                    "claim.phase",
                    claim -> claim.timeline().phase())
            .field("gross", claim -> amount(claim, ClaimAmounts::gross))
            .field("tax", claim -> amount(claim, ClaimAmounts::tax))
            .field("net", claim -> amount(claim, ClaimAmounts::net))
            .field("bankCode", claim -> claim.account().bankCode())
            .field("accountNumber", claim -> claim.account().accountNumber().masked())
            .field("verificationId", Claim::verification);

    private record Entry(ClaimId claim, TimelineEntry entry) {}

    private static final DataSection<Entry> TIMELINE = DataSection.<Entry>named("claim-timeline")
            .field("claimId", Entry::claim)
            .field("at", happened -> happened.entry().at())
            .coded(
                    "milestone",
                    Milestone.class,
                    "claim.milestone",
                    happened -> happened.entry().milestone())
            .codes("reasons", "claim.reason", happened -> happened.entry().reasons())
            .field("note", happened -> happened.entry().note());

    private final ReadClaims claims;

    ClaimData(ReadClaims claims) {
        this.claims = claims;
    }

    @Override
    public String variable() {
        return "claimId";
    }

    @Override
    public Optional<MemberId> memberOf(String value) {
        return claims.find(ClaimId.of(value)).map(Claim::member);
    }

    @Override
    public List<DataSection<?>> sections() {
        return List.of(CLAIMS, TIMELINE);
    }

    @Override
    public List<DataSection.Content> read(MemberId member) {
        List<Claim> latest = claims.latestOf(member, DataSection.READ_ITEMS);
        return List.of(
                CLAIMS.of(latest),
                TIMELINE.of(latest.stream()
                        .flatMap(claim -> claim.timeline().entries().reversed().stream()
                                .map(entry -> new Entry(claim.id(), entry)))));
    }

    private static @Nullable Rupiah amount(Claim claim, Function<ClaimAmounts, Rupiah> which) {
        return claim.state().latestPayment().map(Payment::amounts).map(which).orElse(null);
    }
}
