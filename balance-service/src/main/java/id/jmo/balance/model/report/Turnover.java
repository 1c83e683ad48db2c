package id.jmo.balance.model.report;

import id.jmo.balance.model.Account;
import id.jmo.balance.model.Line;
import id.jmo.balance.model.Posting;
import id.jmo.platform.values.Rupiah;
import java.util.EnumMap;
import java.util.Map;

/**
 * By how much postings changed each kind of account, in whole rupiah: what they added, less what they took away. The sum over all
 * kinds is zero.
 */
public record Turnover(Map<Account.Kind, Rupiah> changes) {

    public static final Turnover NONE = new Turnover(Map.of());

    public Turnover {
        changes = Map.copyOf(changes);
    }

    public static Turnover of(Posting posting) {
        Map<Account.Kind, Rupiah> changes = new EnumMap<>(Account.Kind.class);
        for (Line line : posting.lines()) {
            changes.merge(line.account().kind(), line.amount(), Rupiah::plus);
        }
        return new Turnover(changes);
    }

    public Turnover plus(Turnover other) {
        Map<Account.Kind, Rupiah> sum = new EnumMap<>(Account.Kind.class);
        sum.putAll(changes);
        other.changes.forEach((kind, change) -> sum.merge(kind, change, Rupiah::plus));
        return new Turnover(sum);
    }

    /** What the accounts of this kind gained; below zero if they lost. */
    public Rupiah gained(Account.Kind kind) {
        return changes.getOrDefault(kind, Rupiah.ZERO);
    }

    /** What left the accounts of this kind. */
    public Rupiah given(Account.Kind kind) {
        return gained(kind).negated();
    }
}
