package id.jmo.contribution.web.parity;

import id.jmo.contribution.application.parity.CompareWithLedger;
import id.jmo.contribution.application.parity.Credits.Difference;
import id.jmo.contribution.application.parity.Credits.Key;
import id.jmo.contribution.model.ContributionId;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Cursors;
import id.jmo.platform.values.Identifier;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import id.jmo.platform.values.Rupiah;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For operators: contributions that the ledger has not credited, or credited otherwise. */
@RestController
@RequestMapping("/api/v1/contributions/credit-differences")
@ForRole({Role.OPERATOR, Role.AUDITOR})
@Tag(name = "Credit differences")
class CreditDifferenceController {

    private static final Pattern CURSOR = Pattern.compile("[0-9a-f-]{36}/[0-9a-f-]{36}");

    private final CompareWithLedger compare;

    CreditDifferenceController(CompareWithLedger compare) {
        this.compare = compare;
    }

    /**
     * A contribution that the ledger has not credited, or credited otherwise.
     *
     * @param expected what belongs to savings, in rupiah: both JHT parts
     * @param credited what the ledger credited; null if it credited nothing
     */
    record CreditDifferenceView(
            ContributionId contributionId,
            MemberId memberId,
            BillId billId,
            YearMonth month,
            LocalDate paidOn,
            OffsetDateTime postedAt,
            Rupiah expected,
            @Nullable Rupiah credited) {

        static CreditDifferenceView of(Difference difference) {
            var paid = difference.contribution();
            return new CreditDifferenceView(
                    paid.id(),
                    paid.memberId(),
                    paid.billId(),
                    paid.month(),
                    paid.paidOn(),
                    Jakarta.at(difference.postedAt()),
                    paid.split().jht(),
                    difference.credited());
        }
    }

    /**
     * Lists the contributions to savings that the ledger should have credited by now and has not, or credited with another amount.
     * One that is only late leaves the list by itself.
     *
     * @param cursor {@code next} of the page before
     */
    @GetMapping
    Page<CreditDifferenceView> listCreditDifferences(@RequestParam(required = false) @Nullable String cursor) {
        return compare.differences(key(Cursors.ofForm(CURSOR, cursor))).map(CreditDifferenceView::of);
    }

    private static @Nullable Key key(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        int slash = cursor.indexOf('/');
        return new Key(
                MemberId.of(cursor.substring(0, slash)),
                new ContributionId(Identifier.uuid(cursor.substring(slash + 1))));
    }
}
