package id.jmo.contribution.web.parity;

import id.jmo.contribution.application.parity.CompareWithLedger;
import id.jmo.contribution.application.parity.UnmatchedCredits.Place;
import id.jmo.contribution.application.parity.UnmatchedCredits.UnmatchedCredit;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Cursors;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import id.jmo.platform.values.Rupiah;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For operators: credits of the ledger for which there is no contribution. */
@RestController
@RequestMapping("/api/v1/contributions/unmatched-credits")
@ForRole({Role.OPERATOR, Role.AUDITOR})
@Tag(name = "Credit differences")
class UnmatchedCreditController {

    private static final Pattern CURSOR = Pattern.compile("[0-9a-f-]{36}/[\\x21-\\x7e]{1,120}");

    private final CompareWithLedger compare;

    UnmatchedCreditController(CompareWithLedger compare) {
        this.compare = compare;
    }

    /**
     * A credit of the ledger for which there is no contribution.
     *
     * @param postingId the ledger's id of the credit
     * @param amount credited, in rupiah
     * @param seenAt when the ledger's event arrived
     */
    record UnmatchedCreditView(MemberId memberId, String postingId, Rupiah amount, OffsetDateTime seenAt) {

        static UnmatchedCreditView of(UnmatchedCredit credit) {
            return new UnmatchedCreditView(
                    credit.member(), credit.posting(), credit.amount(), Jakarta.at(credit.seenAt()));
        }
    }

    /**
     * Lists the credits of contributions in the ledger for which no contribution was posted: money that nobody has paid in.
     *
     * @param cursor {@code next} of the page before
     */
    @GetMapping
    Page<UnmatchedCreditView> listUnmatchedCredits(@RequestParam(required = false) @Nullable String cursor) {
        return compare.unmatched(place(Cursors.ofForm(CURSOR, cursor))).map(UnmatchedCreditView::of);
    }

    private static @Nullable Place place(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        int slash = cursor.indexOf('/');
        return new Place(MemberId.of(cursor.substring(0, slash)), cursor.substring(slash + 1));
    }
}
