package id.jmo.account.persistence.kpj;

import id.jmo.account.model.kpj.Awaited;
import id.jmo.account.model.kpj.FurtherKpj;
import id.jmo.account.model.kpj.Merger;
import id.jmo.account.model.kpj.MergerId;
import id.jmo.platform.personaldata.BlindIndex;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PersonName;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A further KPJ at rest; personal data is encrypted, and the KPJ found by its fingerprint. */
record FurtherKpjDocument(
        Kpj kpj,
        String kpjFingerprint,
        Confidential name,
        Nik nik,
        Confidential birthDate,
        @Nullable String employer,
        LocalDate endedOn,
        String recordedBy,
        @Nullable String owner,
        Status mergerStatus,
        @Nullable MergerId merger,
        @Nullable Long merged,
        Merger.@Nullable Reason refusal,
        @Nullable Instant mergerEndedAt,
        @Nullable Instant mergerStepSince,
        @Nullable Instant mergerAskedAt) {

    static final String OWNER = "owner";
    static final String STEP_SINCE = "mergerStepSince";
    static final String ASKED_AT = "mergerAskedAt";

    enum Status {
        NONE,
        TAKING_OUT,
        TAKING_IN,
        UNDOING,
        MERGED,
        REFUSED
    }

    static FurtherKpjDocument of(FurtherKpj further, BlindIndex fingerprints) {
        Status status;
        MergerId merger = null;
        Long merged = null;
        Merger.Reason refusal = null;
        Instant endedAt = null;
        switch (further.merger()) {
            case Merger.None() -> status = Status.NONE;
            case Merger.TakingOut(MergerId id) -> {
                status = Status.TAKING_OUT;
                merger = id;
            }
            case Merger.TakingIn(MergerId id) -> {
                status = Status.TAKING_IN;
                merger = id;
            }
            case Merger.Undoing(MergerId id) -> {
                status = Status.UNDOING;
                merger = id;
            }
            case Merger.Merged(MergerId id, Rupiah amount, Instant at) -> {
                status = Status.MERGED;
                merger = id;
                merged = amount.amount();
                endedAt = at;
            }
            case Merger.Refused(MergerId id, Merger.Reason reason, Instant at) -> {
                status = Status.REFUSED;
                merger = id;
                refusal = reason;
                endedAt = at;
            }
        }
        MemberId owner = further.owner();
        Awaited awaited = further.awaited();
        return new FurtherKpjDocument(
                further.kpj(),
                fingerprints.of(further.kpj().digits()),
                Confidential.of(further.name().text()),
                further.nik(),
                Confidential.of(further.birthDate().toString()),
                further.employer(),
                further.endedOn(),
                further.recordedBy(),
                owner == null ? null : owner.toString(),
                status,
                merger,
                merged,
                refusal,
                endedAt,
                awaited == null ? null : awaited.since(),
                awaited == null ? null : awaited.askedAt());
    }

    FurtherKpj toFurtherKpj(String id) {
        return new FurtherKpj(
                MemberId.of(id),
                kpj,
                new PersonName(name.reveal()),
                nik,
                LocalDate.parse(birthDate.reveal()),
                employer,
                endedOn,
                recordedBy,
                owner == null ? null : MemberId.of(owner),
                state(),
                mergerStepSince == null || mergerAskedAt == null ? null : new Awaited(mergerStepSince, mergerAskedAt));
    }

    private Merger state() {
        return switch (mergerStatus) {
            case NONE -> new Merger.None();
            case TAKING_OUT -> new Merger.TakingOut(id());
            case TAKING_IN -> new Merger.TakingIn(id());
            case UNDOING -> new Merger.Undoing(id());
            case MERGED ->
                new Merger.Merged(
                        id(),
                        Rupiah.of(Objects.requireNonNull(merged).longValue()),
                        Objects.requireNonNull(mergerEndedAt));
            case REFUSED ->
                new Merger.Refused(id(), Objects.requireNonNull(refusal), Objects.requireNonNull(mergerEndedAt));
        };
    }

    private MergerId id() {
        return Objects.requireNonNull(merger);
    }
}
